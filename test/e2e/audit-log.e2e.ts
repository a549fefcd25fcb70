import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/api-client.js';
import { AuditWorld } from '../support/audit-world.js';
import { SAMPLE } from '../support/sample.js';
import { hire, OWNER, owner, signedIn, WITH_OWNER } from '../support/staff.js';

describe('the audit log', () => {
  let gateway: AuditWorld;
  let client: ApiClient;
  beforeAll(async () => {
    gateway = await AuditWorld.start({ settings: WITH_OWNER });
    client = await owner(gateway.world);
    await gateway.record(7);
  });
  afterAll(() => gateway.close());

  it('lists entries page by page, the newest first', async () => {
    const numbers: number[] = [];
    let cursor: string | null = '';
    for (; cursor !== null;) {
      const { status, body } = await client.get(`/audit-log?limit=4${cursor && `&cursor=${cursor}`}`);
      expect(status).toBe(200);
      numbers.push(...(body.items as { number: number }[]).map(({ number }) => number));
      cursor = body.nextCursor as string | null;
    }
    expect(numbers).toEqual(numbers.map((_number, index) => numbers.length - index));
    expect(numbers.length).toBeGreaterThan(10);
  });

  it('finds by who, what, to whom and when', async () => {
    const count = async (query: string) => (await client.get(`/audit-log?${query}`)).body.items.length as number;
    expect(await count('action=user_changed')).toBe(7);
    expect(await count('action=user_changed&subject=3')).toBe(1);
    expect(await count('subject=harbour')).toBe(1);
    expect(await count(`actor=${OWNER.email}&action=sign_in`)).toBe(1);
    expect(await count('actor=nobody')).toBe(0);
    expect(await count('action=user_changed&from=2100-01-01')).toBe(0);
    expect(await count('action=user_changed&to=2100-01-01')).toBe(7);
    expect((await client.get('/audit-log?action=nonsense')).status).toBe(400);
    expect((await client.get('/audit-log?cursor=x')).status).toBe(400);
  });

  it('shows what changed', async () => {
    const { body } = await client.get('/audit-log?action=merchant_created');
    expect(body.items).toEqual([
      expect.objectContaining({
        actor: { kind: 'command', id: 'config:apply', name: 'config:apply', address: null },
        subject: { kind: 'merchant', id: expect.any(String), name: 'Harbour Offices' },
        before: null,
        after: expect.objectContaining({ currencies: SAMPLE.account.currencies, merchantKey: '[secret]' }),
      }),
    ]);
  });

  it('has changes of the configuration with the fields that changed, and never a secret', async () => {
    await gateway.configure({ maxAmount: '500.00', merchantKey: 'aNotherMerchantKey00' }, { secret: 'a'.repeat(36) });
    const entries = await gateway.sql<{ action: string; before_values: string | null; after_values: string }>(
      "SELECT * FROM audit_entries WHERE subject_kind IN ('merchant', 'integration') ORDER BY number",
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'merchant_created',
      'integration_created',
      'merchant_changed',
      'secret_rotated',
    ]);
    const changed = entries[2]!;
    expect(JSON.parse(changed.before_values!)).toEqual({ version: 1, maxAmount: '15000.00', merchantKey: '[secret]' });
    expect(JSON.parse(changed.after_values)).toEqual({
      version: 2,
      maxAmount: '500.00',
      merchantKey: '[another secret]',
    });
    const { merchantKey, apiKey } = SAMPLE.account;
    const stored = JSON.stringify(await gateway.sql('SELECT * FROM audit_entries'));
    for (const secret of [merchantKey, apiKey, SAMPLE.secret, 'aNotherMerchantKey00', 'a'.repeat(36)]) {
      expect(stored).not.toContain(secret);
    }
    expect(await gateway.verify()).toMatchObject({ code: 0 });
  });

  it('tells how far a verification is, and its result at last', async () => {
    const { text, headers } = await client.get('/audit-log/verification/progress');
    expect(headers.get('content-type')).toContain('application/x-ndjson');
    const lines = text.split('\n').map((line) => JSON.parse(line || 'null') as Record<string, unknown> | null);
    expect(lines.at(-1)).toBeNull();
    const { valid, entries, seals, transactions } = lines.at(-2)!['result'] as Record<string, number | boolean>;
    const total = Number(entries) + Number(seals) + Number(transactions);
    expect({ valid, last: lines.at(-3) }).toEqual({ valid: true, last: { checked: total, total } });
    expect(total).toBeGreaterThan(4);
  });

  it('verifies, and tells of it', async () => {
    const answers = await Promise.all([1, 2].map(() => client.get('/audit-log/verification')));
    for (const { body } of answers) expect(body).toMatchObject({ valid: true, entries: expect.any(Number) });
    await gateway.sql("UPDATE audit_entries SET actor_name = 'x' WHERE number = 2");
    const { body } = await client.get('/audit-log/verification');
    expect(body).toMatchObject({ valid: false, firstBadEntry: { kind: 'audit_entry', number: 2 } });
    expect((await client.get('/audit-log?action=audit_verified')).body.items).toHaveLength(4);
  });

  it('is closed to strangers and operators', async () => {
    expect((await new ApiClient(gateway.world.url).get('/audit-log')).status).toBe(401);
    const operator = await signedIn(gateway.world, (await hire(client, 'operator')).email);
    expect((await operator.get('/audit-log')).status).toBe(403);
    expect((await operator.get('/audit-log/verification')).status).toBe(403);
    expect((await operator.get('/audit-log/verification/progress')).status).toBe(403);
  });
});
