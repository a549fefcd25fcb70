import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Not } from 'typeorm';
import type { TransactionDetailsDto } from '../../../src/admin/transactions/transaction-details.dto.js';
import type { TransactionPageDto } from '../../../src/admin/transactions/transaction.dto.js';
import { AuditEntryEntity } from '../../../src/audit/chain/audit-entry.entity.js';
import { OutboxMessageEntity } from '../../../src/outbox/outbox-message.entity.js';
import { OutboxWorker } from '../../../src/outbox/outbox-worker.js';
import type { ApiAnswer, ApiClient } from '../../support/api-client.js';
import { cli } from '../../support/cli.js';
import { applyConfiguration } from '../../support/configure.js';
import { arrive, choose, orderOf, type Visit } from '../../support/customer.js';
import { arriveFrom, HostStub } from '../../support/host-stub.js';
import { get, locationOf, post } from '../../support/http.js';
import { sampleConfiguration } from '../../support/sample.js';
import { hire, owner, signedIn, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

const MINUTE = 60_000;
const GRACE = 300_000;

describe('customers who paid and never came back', () => {
  let world: World;
  let stub: HostStub;
  let client: ApiClient;
  let auditor: ApiClient;

  beforeAll(async () => {
    stub = await HostStub.start();
    world = await World.start({ settings: WITH_OWNER });
    await configure({});
    client = await owner(world);
    auditor = await signedIn(world, (await hire(client, 'auditor')).email);
  });
  beforeEach(() => stub.reset());
  afterAll(async () => {
    await world.close();
    stub.close();
  });

  const configure = (integration: Readonly<Record<string, unknown>>) =>
    applyConfiguration(
      world.environment,
      sampleConfiguration(
        { provider: world.provider.url, host: world.host.url },
        {},
        { redirectHosts: [new URL(world.host.url).host, stub.host], ...integration },
      ),
    );

  const idOf = async (visit: Visit) => (await world.transaction(visit.transactionId)).id;
  const view = async (visit: Visit) =>
    (await client.get(`/transactions/${await idOf(visit)}`)).body as TransactionDetailsDto;
  const deliver = async (visit: Visit): Promise<ApiAnswer> =>
    client.post(`/transactions/${await idOf(visit)}/deliveries`, {});
  const linkOf = async (visit: Visit): Promise<ApiAnswer> =>
    client.get(`/transactions/${await idOf(visit)}/return-link`);
  const listed = async () => {
    const { body } = await client.get('/transactions?attention=paid_not_returned');
    return (body as TransactionPageDto).items.map(({ id }) => id);
  };
  const callsOf = ({ transactionId }: Visit) =>
    stub.calls.filter(({ url }) => url.searchParams.get('transactionId') === transactionId);
  const round = () => world.app.get(OutboxWorker).round();

  /** Pays, by phone, and closes the tab. */
  async function paidAndGone(visit: Visit): Promise<Visit> {
    await world.provider.pay(orderOf(await choose(visit)));
    await world.reconcile();
    expect((await world.transaction(visit.transactionId)).status).toBe('succeeded');
    return visit;
  }

  async function graceIsOver(): Promise<void> {
    world.clock.advance(GRACE + 1000);
    await world.reconcile();
  }

  it('are found, and delivered to the host platform by hand: the invoice is paid', async () => {
    const visit = await paidAndGone(await arrive(world));
    await graceIsOver();
    expect(await listed()).toContain(await idOf(visit));
    expect(await view(visit)).toMatchObject({ attention: ['paid_not_returned'], returnedAt: null, deliveries: [] });

    const answer = await deliver(visit);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ by: 'staff', status: 'delivered', nextAttemptAt: null });
    expect(answer.body.attempts).toMatchObject([{ number: 1, outcome: 'delivered', httpStatus: 200, error: null }]);
    expect(answer.body.attempts[0].answer).toContain('Payment received');

    expect(world.host.invoices().find(({ id }) => id === visit.invoiceId)?.status).toBe('paid');
    expect(await listed()).not.toContain(await idOf(visit));
    const after = await view(visit);
    expect(after).toMatchObject({ attention: [], returnedStatus: 'success', deliveries: [answer.body] });
    expect(after.events.slice(-2)).toMatchObject([
      {
        kind: 'return_delivery_attempted',
        data: { delivery: answer.body.id, by: 'staff', attempt: 1, status: 'success', outcome: 'delivered' },
      },
      { kind: 'attention_cleared', data: { code: 'paid_not_returned' } },
    ]);
    // Neither does the attention come back, nor is anything delivered by itself.
    await graceIsOver();
    await round();
    expect((await view(visit)).attention).toEqual([]);
    expect(world.host.returns().filter(({ transactionId }) => transactionId === visit.transactionId)).toHaveLength(1);
  });

  it('get the very link that the customer would be sent to, and it is noted who looked at it', async () => {
    const visit = await paidAndGone(await arrive(world));
    const link = await linkOf(visit);
    expect(link.status).toBe(200);
    expect(Object.keys(link.body as object)).toEqual(['url', 'qrCode']);
    expect(link.headers.get('cache-control')).toBe('no-store');
    expect(locationOf(await get(visit.checkout))).toBe(link.body.url);
    const entry = await world.dataSource.manager.findOneByOrFail(AuditEntryEntity, { action: 'return_link_viewed' });
    expect(entry).toMatchObject({ subjectId: await idOf(visit), after: null, actorKind: 'user' });
    expect(JSON.stringify(entry)).not.toContain(new URL(link.body.url as string).searchParams.get('signature'));
  });

  it('are told the very same, however often and by whomever', async () => {
    const visit = await paidAndGone(await arriveFrom(world, `${stub.url}/return?a=1&b=%20x`));
    const { url } = (await linkOf(visit)).body as { url: string };
    await deliver(visit);
    await deliver(visit);
    expect(locationOf(await get(visit.checkout))).toBe(url);
    expect(stub.calls.map((call) => call.url.href)).toEqual([url, url]);
    const { deliveries } = await view(visit);
    expect(deliveries).toHaveLength(2);
    expect(stub.calls.map(({ headers }) => headers['x-delivery-id'])).toEqual([deliveries[1]?.id, deliveries[0]?.id]);
  });

  it('are delivered too when they did not pay; not before there is an outcome', async () => {
    const visit = await arrive(world);
    for (const answer of [await deliver(visit), await linkOf(visit)]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'not_final']);
    }
    const page = await choose(visit);
    expect((await deliver(visit)).body.code).toBe('not_final');
    await world.provider.decline(orderOf(page));
    await world.reconcile();
    await post(`${visit.checkout}/cancellation`);
    expect((await deliver(visit)).body.attempts).toMatchObject([{ outcome: 'delivered' }]);
    expect(world.host.returns().at(-1)).toMatchObject({ verified: true, status: 'fail' });
  });

  it('keep their attention when the host platform does not take it, and what it answered is shown', async () => {
    const visit = await paidAndGone(await arriveFrom(world, `${stub.url}/return`));
    await graceIsOver();
    stub.status = 503;
    stub.headers = { 'content-type': 'text/html' };
    stub.answer = ({ url }) => `<script>alert(1)</script><h1>Closed</h1> for ${url.href}`;
    const { body } = await deliver(visit);
    expect(body).toMatchObject({ status: 'given_up', attempts: [{ outcome: 'failed', httpStatus: 503 }] });
    expect(body.attempts[0].answer).toMatch(/^Closed for .*signature=\[redacted\]/);
    const signature = stub.calls[0]?.url.searchParams.get('signature');
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    const after = await view(visit);
    expect(after).toMatchObject({ attention: ['paid_not_returned'], returnedAt: null, returnedStatus: null });
    expect(JSON.stringify(after)).not.toContain(signature);
    const stored = await world.dataSource.manager.find(OutboxMessageEntity);
    expect(JSON.stringify(stored)).not.toContain(signature);
  });

  it('count a redirect as taken, and never follow it', async () => {
    const visit = await paidAndGone(await arriveFrom(world, `${stub.url}/return`));
    stub.status = 302;
    stub.headers = { location: `${stub.url}/inside?secret=1` };
    stub.answer = '';
    const { body } = await deliver(visit);
    expect(body).toMatchObject({ status: 'delivered', attempts: [{ httpStatus: 302 }] });
    expect(body.attempts[0].answer).toBe(`Redirects to ${stub.url}/inside`);
    expect(stub.calls).toHaveLength(1);
    expect((await view(visit)).returnedStatus).toBe('success');
  });

  it('are delivered to hosts alone that the integration still has', async () => {
    const visit = await paidAndGone(await arriveFrom(world, `${stub.url}/return`));
    await configure({ redirectHosts: ['portal.example.com'] });
    const { body } = await deliver(visit);
    await configure({});
    expect(body).toMatchObject({ status: 'given_up', attempts: [{ outcome: 'refused', httpStatus: null }] });
    expect(body.attempts[0].error).toContain('redirectHosts');
    expect(stub.calls).toEqual([]);
    expect((await view(visit)).events.at(-1)).toMatchObject({ kind: 'return_delivery_attempted' });
  });

  it('may leave to where they came from, though the integration has other hosts meanwhile', async () => {
    const { checkout } = await arriveFrom(world, `${stub.url}/return`);
    await configure({ redirectHosts: ['portal.example.com'] });
    const page = await get(checkout);
    const left = await post(`${checkout}/cancellation`);
    await configure({});
    expect(page.headers.get('content-security-policy')).toContain(`http://${stub.host}`);
    expect(locationOf(left)).toContain(`${stub.url}/return?status=fail`);
  });

  it('get a link of any length; one that no QR code holds comes without one', async () => {
    const beginning = `${stub.url}/return?page=`;
    const visit = await paidAndGone(await arriveFrom(world, beginning.padEnd(400, '客')));
    const { status, body } = await linkOf(visit);
    expect([status, body.qrCode]).toEqual([200, null]);
    expect(locationOf(await get(visit.checkout))).toBe(body.url);
  });

  it('are an auditor’s to see and not to act on', async () => {
    const visit = await paidAndGone(await arrive(world));
    const path = `/transactions/${await idOf(visit)}`;
    expect((await auditor.get(`${path}/return-link`)).status).toBe(403);
    expect((await auditor.post(`${path}/deliveries`, {})).status).toBe(403);
    expect((await client.post('/transactions/01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d/deliveries', {})).status).toBe(404);
  });

  describe('of an integration that delivers by itself', () => {
    beforeEach(() => configure({ serverDelivery: true }));
    afterEach(() => configure({}));

    it('are delivered once the grace is over, again at growing pauses until it is taken', async () => {
      const visit = await paidAndGone(await arriveFrom(world, `${stub.url}/return`));
      await round();
      expect(callsOf(visit)).toEqual([]);
      stub.status = 500;
      await graceIsOver();
      await round();
      world.clock.advance(MINUTE + 1000);
      await round();
      stub.status = 200;
      world.clock.advance(MINUTE);
      await round();
      expect(callsOf(visit)).toHaveLength(2);
      world.clock.advance(4 * MINUTE);
      await round();
      expect(callsOf(visit)).toHaveLength(3);
      expect(new Set(callsOf(visit).map(({ url }) => url.href)).size).toBe(1);
      expect(new Set(callsOf(visit).map(({ headers }) => headers['x-delivery-id'])).size).toBe(1);
      const after = await view(visit);
      expect(after).toMatchObject({ attention: [], returnedStatus: 'success' });
      expect(after.deliveries).toMatchObject([{ by: 'schedule', status: 'delivered' }]);
      expect(after.deliveries[0]?.attempts.map(({ httpStatus }) => httpStatus)).toEqual([500, 500, 200]);
    });

    it('are left alone when they came back meanwhile, and when the owner changes his mind', async () => {
      stub.status = 500;
      const back = await paidAndGone(await arriveFrom(world, `${stub.url}/return`));
      const other = await paidAndGone(await arriveFrom(world, `${stub.url}/return`));
      await graceIsOver();
      await round();
      expect([callsOf(back).length, callsOf(other).length]).toEqual([1, 1]);
      await get(back.checkout);
      await configure({ serverDelivery: false });
      world.clock.advance(2 * MINUTE);
      await round();
      expect([callsOf(back).length, callsOf(other).length]).toEqual([1, 1]);
      const ends = [await view(back), await view(other)].map(({ deliveries }) => deliveries[0]);
      expect(ends).toMatchObject([{ status: 'given_up' }, { status: 'given_up' }]);
      expect((await view(other)).attention).toEqual(['paid_not_returned']);
    });

    it('are given up after days, and stay a case for a person', async () => {
      stub.status = 404;
      const visit = await paidAndGone(await arriveFrom(world, `${stub.url}/return`));
      await graceIsOver();
      for (let attempt = 0; attempt < 12; attempt += 1) {
        await round();
        world.clock.advance(24 * 60 * MINUTE + 1000);
      }
      expect(callsOf(visit)).toHaveLength(10);
      client = await owner(world);
      expect(await view(visit)).toMatchObject({ attention: ['paid_not_returned'] });
      expect((await view(visit)).deliveries).toMatchObject([{ status: 'given_up', nextAttemptAt: null }]);
      // By hand it can still be done.
      stub.status = 200;
      expect((await deliver(visit)).body.status).toBe('delivered');
    });
  });

  it('leave books that verify', async () => {
    const { manager } = world.dataSource;
    expect(await manager.countBy(OutboxMessageEntity, { status: Not('pending') })).toBeGreaterThan(10);
    expect(await cli(world.environment, 'audit:verify')).toMatchObject({ code: 0 });
  });
});
