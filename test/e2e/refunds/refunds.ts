import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RefundDto, RefundPageDto } from '../../../src/admin/refunds/refund.dto.js';
import { AuditEntryEntity } from '../../../src/audit/chain/audit-entry.entity.js';
import { OutboxWorker } from '../../../src/outbox/outbox-worker.js';
import { FollowRefunds } from '../../../src/refunds/follow-refunds.js';
import { ApiClient } from '../../support/api-client.js';
import { cli } from '../../support/cli.js';
import { applyConfiguration } from '../../support/configure.js';
import { arrive, choose, orderOf } from '../../support/customer.js';
import { codeOf, type Payment, RefundWorld, WANTED } from '../../support/refund-world.js';
import { SAMPLE, sampleConfiguration } from '../../support/sample.js';
import { hire, signedIn, WITH_OWNER } from '../../support/staff.js';
import type { OtherGateway, World } from '../../support/world.js';

const MINUTE = 60_000;

describe('refunds', () => {
  let money: RefundWorld;
  let world: World;
  let other: OtherGateway;

  beforeAll(async () => {
    money = await RefundWorld.start();
    ({ world } = money);
    other = await world.startOtherGateway();
  });
  beforeEach(() => world.provider.faults.reset());
  afterAll(() => world.close());

  const refundedAt = ({ orderId }: Payment) => world.provider.order(orderId)?.refunded;
  const follow = () => world.app.get(FollowRefunds).round();
  const configure = (merchant: Readonly<Record<string, unknown>>) =>
    applyConfiguration(
      world.environment,
      sampleConfiguration({ provider: world.provider.url, host: world.host.url }, merchant),
    );

  it('send back a part, then the rest, and no cent more', async () => {
    const payment = await money.paid();
    expect((await money.view(payment)).refundable).toEqual({
      possible: true,
      reason: null,
      detail: null,
      max: '12.30',
    });
    const first = await money.refund(payment);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      ...{ transaction: payment.id, orderId: payment.orderId, kind: 'refund', amount: '5.00', currency: 'AUD' },
      ...{ status: 'succeeded', reason: WANTED.reason, failureCode: null, decidedBy: null },
    });
    expect(await money.view(payment)).toMatchObject({
      ...{ status: 'succeeded', refundedAmount: '5.00', refundable: { possible: true, max: '7.30' } },
      cancellable: { possible: false },
    });
    expect(codeOf(await money.refund(payment, { ...WANTED, amount: '7.31' }))).toEqual([422, 'over_refund']);
    expect((await money.refund(payment, { ...WANTED, amount: '7.30' })).body.status).toBe('succeeded');
    expect(refundedAt(payment)).toBe('12.30');
    const after = await money.view(payment);
    expect(after).toMatchObject({ refundedAmount: '12.30', refundable: { possible: false, reason: 'nothing_left' } });
    expect(after.refunds.map(({ amount }) => amount)).toEqual(['7.30', '5.00']);
    expect(after.events.filter(({ kind }) => kind.startsWith('refund_')).map(({ data }) => data['to'])).toEqual([
      ...[undefined, 'succeeded', undefined, 'succeeded'],
    ]);
    expect(codeOf(await money.refund(payment))).toEqual([409, 'nothing_left']);
    expect(money.commandsOf(payment)).toHaveLength(2);
  });

  it('of two people at the same moment, at two instances, are made once', async () => {
    const payment = await money.paid();
    const elsewhere = new ApiClient(other.url);
    await elsewhere.signIn(WITH_OWNER.ADMIN_EMAIL, WITH_OWNER.ADMIN_PASSWORD);
    const whole = { ...WANTED, amount: '12.30' };
    const answers = await Promise.all([
      money.refund(payment, whole),
      money.refund(payment, whole, undefined, elsewhere),
      money.refund(payment, whole, undefined, money.boss),
      money.refund(payment, whole, undefined, elsewhere),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    expect(money.commandsOf(payment)).toHaveLength(1);
    expect(await money.view(payment)).toMatchObject({ refundedAmount: '12.30' });
  });

  it('take an Idempotency-Key, which sends one command however often it comes', async () => {
    const payment = await money.paid();
    expect(codeOf(await money.refund(payment, WANTED, null))).toEqual([400, 'idempotency_key_required']);
    expect(codeOf(await money.cancel(payment, { reason: 'x' }, null))).toEqual([400, 'idempotency_key_required']);
    expect(codeOf(await money.refund(payment, WANTED, 'a b'))).toEqual([400, 'idempotency_key_invalid']);
    const key = randomUUID();
    const at = (by: ApiClient) => money.refund(payment, WANTED, key, by);
    const together = await Promise.all([at(money.operator), at(money.operator), at(money.boss)]);
    const again = await at(money.operator);
    expect([...together, again].map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set([...together, again].map(({ body }) => (body as RefundDto).id)).size).toBe(1);
    expect(again.body.status).toBe('succeeded');
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(money.commandsOf(payment)).toHaveLength(1);

    for (const body of [
      { ...WANTED, amount: '5.01' },
      { ...WANTED, reason: 'Another' },
    ]) {
      expect(codeOf(await money.refund(payment, body, key))).toEqual([422, 'key_reused']);
    }
    expect(codeOf(await money.refund(await money.paid(), WANTED, key))).toEqual([422, 'key_reused']);
    expect(codeOf(await money.cancel(payment, { reason: WANTED.reason }, key))).toEqual([422, 'key_reused']);
  });

  it('whose answer was lost keep the money reserved, and are never sent again', async () => {
    for (const command of ['timeout-before', 'timeout-after', 'error-500', 'error-502-after', 'garbage'] as const) {
      const payment = await money.paid();
      world.provider.faults.set({ command });
      const key = randomUUID();
      const answer = await money.refund(payment, { ...WANTED, amount: '10.00' }, key);
      expect([command, answer.status, answer.body.status]).toEqual([command, 201, 'unknown']);
      world.provider.faults.reset();
      expect((await money.refund(payment, { ...WANTED, amount: '10.00' }, key)).body.id).toBe(answer.body.id);
      expect(await money.view(payment)).toMatchObject({
        ...{ attention: expect.arrayContaining(['refund_unknown']), refundedAmount: '0.00' },
        refundable: { max: '2.30' },
      });
      expect(codeOf(await money.refund(payment, { ...WANTED, amount: '2.31' }))).toEqual([422, 'over_refund']);
      world.clock.advance(MINUTE + 1000);
      await follow();
      const isTaken = refundedAt(payment) === '10.00';
      // What the provider shows is proof; that it shows nothing is none.
      expect((await money.refundsOf(payment))[0]?.status).toBe(isTaken ? 'succeeded' : 'unknown');
      expect((await money.view(payment)).attention.includes('refund_unknown')).toBe(!isTaken);
      expect(money.commandsOf(payment)).toHaveLength(1);
    }
    await money.signIn();
  });

  it('that nobody knows of are settled by a person with a reason', async () => {
    const payment = await money.paid();
    world.provider.faults.set({ command: 'timeout-before' });
    const { id } = (await money.refund(payment)).body as RefundDto;
    world.provider.faults.reset();
    const path = `/refunds/${id}/resolution`;
    expect((await money.operator.post(path, { outcome: 'unknown', reason: 'x' })).status).toBe(400);
    expect((await money.operator.post(path, { outcome: 'failed' })).status).toBe(400);
    const resolved = await money.operator.post(path, { outcome: 'failed', reason: 'Not in the books of the provider' });
    expect(resolved.body).toMatchObject({
      ...{ status: 'failed', failureCode: 'resolved_by_hand', decisionReason: 'Not in the books of the provider' },
      decidedBy: expect.stringContaining('operator'),
    });
    expect(codeOf(await money.operator.post(path, { outcome: 'succeeded', reason: 'x' }))).toEqual([409, 'not_open']);
    expect(await money.view(payment)).toMatchObject({ refundable: { max: '12.30' } });
    expect((await money.view(payment)).attention).not.toContain('refund_unknown');
    expect((await money.refund(payment)).body.status).toBe('succeeded');
    const entry = await world.dataSource.manager.findOneByOrFail(AuditEntryEntity, { action: 'refund_resolved' });
    expect(entry).toMatchObject({ subjectId: id, after: expect.stringContaining('Not in the books') });
  });

  it('that are queued are shown as such until the query shows them', async () => {
    const payment = await money.paid();
    world.provider.faults.set({ command: 'queued' });
    expect((await money.refund(payment)).body).toMatchObject({ status: 'queued', endedAt: null });
    world.clock.advance(MINUTE + 1000);
    await follow();
    expect(await money.view(payment)).toMatchObject({ refundedAmount: '5.00', refunds: [{ status: 'queued' }] });
    world.provider.executeQueued(payment.orderId);
    world.clock.advance(3 * MINUTE);
    await follow();
    expect(await money.view(payment)).toMatchObject({ refundedAmount: '5.00', refunds: [{ status: 'succeeded' }] });
    // As the provider's guide has it, the answer does not say which of the two it was.
    world.provider.faults.set({ command: 'plain' });
    expect((await money.refund(payment, { ...WANTED, amount: '7.30' })).body.status).toBe('queued');
    world.clock.advance(2 * MINUTE);
    await follow();
    expect(await money.view(payment)).toMatchObject({
      refundedAmount: '12.30',
      refunds: [{ status: 'succeeded' }, {}],
    });
  });

  it('before settlement are cancellations, as a whole; after it they are not', async () => {
    const payment = await money.paid({ settled: false });
    expect(codeOf(await money.refund(payment))).toEqual([409, 'not_settled']);
    const cancelled = await money.cancel(payment);
    expect(cancelled.body).toMatchObject({ kind: 'cancellation', amount: '12.30', status: 'succeeded' });
    expect(world.provider.order(payment.orderId)?.state).toBe('cancelled');
    expect(await money.view(payment)).toMatchObject({ status: 'succeeded', refundedAmount: '12.30' });
    expect(codeOf(await money.cancel(payment))).toEqual([409, 'nothing_left']);

    const settled = await money.paid();
    expect(codeOf(await money.cancel(settled))).toEqual([409, 'already_settled']);
    expect(money.commandsOf(settled)).toHaveLength(0);
  });

  it('that the provider refuses failed, and free what they held', async () => {
    const payment = await money.paid();
    world.provider.faults.set({ command: 'forbidden' });
    expect((await money.refund(payment)).body).toMatchObject({
      ...{ status: 'failed', failureCode: 'credentials_refused' },
      message: expect.stringContaining('403'),
    });
    expect(await money.view(payment)).toMatchObject({ refundedAmount: '0.00', refundable: { max: '12.30' } });
  });

  it('are not made of what was not paid, nor with amounts that are none', async () => {
    const visit = await arrive(world);
    const open = { id: (await world.transaction(visit.transactionId)).id, orderId: '' };
    expect(codeOf(await money.refund(open))).toEqual([409, 'not_paid']);
    expect((await money.view(open)).refundable).toMatchObject({ possible: false, reason: 'not_paid', max: '0.00' });
    const payment = await money.paid();
    for (const amount of ['0.00', '-1.00', '5.001', '1e1', ' 5', '']) {
      expect(codeOf(await money.refund(payment, { ...WANTED, amount }))).toEqual([400, 'validation_failed']);
    }
    expect(codeOf(await money.refund(payment, { amount: '1.00' }))).toEqual([400, 'validation_failed']);
    expect(codeOf(await money.refund(payment, { ...WANTED, orderId: 'x' }))).toEqual([422, 'unknown_order']);
    expect((await money.refund({ ...payment, id: randomUUID() })).status).toBe(404);
    expect(money.commandsOf(payment)).toHaveLength(0);
  });

  it('are not for merchants that may not use the call, and the view says why', async () => {
    const payment = await money.paid();
    await configure({ refundsEnabled: false });
    expect((await money.view(payment)).refundable).toMatchObject({
      ...{ possible: false, reason: 'refunds_disabled', max: '0.00' },
      detail: expect.stringContaining('refundsEnabled'),
    });
    for (const answer of [await money.refund(payment), await money.cancel(payment)]) {
      expect(codeOf(answer)).toEqual([409, 'refunds_disabled']);
      expect(answer.body.detail).toContain('merchant');
    }
    await configure({});
    expect((await money.refund(payment)).body.status).toBe('succeeded');
  });

  it('take a person who has just proved who they are, or a program with the permission; never an auditor', async () => {
    const payment = await money.paid();
    const auditor = await signedIn(world, (await hire(money.boss, 'auditor')).email);
    expect((await money.refund(payment, WANTED, undefined, auditor)).status).toBe(403);
    expect((await auditor.get(`/transactions/${payment.id}/refunds`)).status).toBe(200);
    const { body } = await money.boss.post('/api-tokens', { name: 'books', role: 'operator' });
    const program = new ApiClient(world.url, body.token as string);
    expect((await money.refund(payment, WANTED, undefined, program)).body).toMatchObject({ requestedBy: 'books' });
    world.clock.advance(11 * MINUTE);
    expect(codeOf(await money.refund(payment))).toEqual([403, 'fresh_authentication_required']);
    await money.signIn();
  });

  it('of all of it keep an automatic delivery from telling the host platform that it was paid', async () => {
    const settings = { serverDelivery: true };
    const urls = { provider: world.provider.url, host: world.host.url };
    await applyConfiguration(world.environment, sampleConfiguration(urls, {}, settings));
    const payment = await money.paid();
    expect((await money.refund(payment, { ...WANTED, amount: '12.30' })).body.status).toBe('succeeded');
    world.clock.advance(6 * MINUTE);
    await world.reconcile();
    await world.app.get(OutboxWorker).round();
    const { attention, deliveries, returnedStatus } = await money.view(payment);
    expect({ attention, returnedStatus }).toEqual({ attention: ['paid_not_returned'], returnedStatus: null });
    expect(deliveries).toMatchObject([{ status: 'given_up', attempts: [{ error: 'It was sent back' }] }]);
    await configure({});
  });

  it('of a payment that was made twice take the order that is meant, and leave the other one as it is', async () => {
    const urls = { provider: world.provider.url, host: world.host.url };
    await applyConfiguration(world.environment, sampleConfiguration(urls, {}, { serverDelivery: true }));
    const visit = await arrive(world);
    const first = orderOf(await choose(visit));
    world.provider.faults.setFor(first, { queryResult: '11' });
    world.clock.advance(6000);
    await world.reconcile();
    const second = orderOf(await choose(visit));
    const payment = { id: (await world.transaction(visit.transactionId)).id, orderId: second };
    await world.provider.pay(second);
    await world.reconcile();
    expect(codeOf(await money.refund(payment, { ...WANTED, orderId: first }))).toEqual([422, 'unknown_order']);
    world.provider.faults.forgetOrders();
    await world.provider.pay(first);
    await world.reconcile();
    world.provider.settle(first);
    const back = await money.refund(payment, { ...WANTED, amount: '12.30', orderId: first });
    expect(back.body).toMatchObject({ orderId: first, status: 'succeeded' });
    // One payment of two went back: the host platform is told of the other, and its settlement is still to come.
    const halfADay = async () => {
      world.clock.advance(12.1 * 60 * MINUTE);
      // A few are asked about at a time, and those of the other tests are due too.
      for (let round = 0; round < 8; round += 1) await world.reconcile();
    };
    await halfADay();
    await world.app.get(OutboxWorker).round();
    world.provider.settle(second, '2026-01-02');
    await halfADay();
    await money.signIn();
    const view = await money.view(payment);
    expect(view).toMatchObject({ returnedStatus: 'success', settledOn: '2026-01-02', refundedAmount: '12.30' });
    expect(view.attention).toEqual(['duplicate_payment']);
    await configure({});
  });

  it('leave books that verify, and no secret in any answer', async () => {
    const { body, text } = await money.operator.get('/refunds?limit=3');
    expect((body as RefundPageDto).items).toHaveLength(3);
    const next = await money.operator.get(`/refunds?limit=200&cursor=${String(body.nextCursor)}`);
    expect((next.body as RefundPageDto).items.length).toBeGreaterThan(5);
    for (const secret of [SAMPLE.account.apiKey, SAMPLE.account.merchantKey, SAMPLE.secret]) {
      expect(text + next.text).not.toContain(secret);
    }
    expect(await cli(world.environment, 'audit:verify')).toMatchObject({ code: 0 });
  });
});
