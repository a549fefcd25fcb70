import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { type AuditFilter, AuditList } from '../../../src/audit/audit-list.js';
import { AuditEntryEntity } from '../../../src/audit/chain/audit-entry.entity.js';
import { Reader } from '../../../src/database/reader.js';
import { ApiClient } from '../../support/api-client.js';
import { AuditWorld } from '../../support/audit-world.js';
import { databaseKind } from '../../support/database.js';
import { SAMPLE } from '../../support/sample.js';
import { hire, OWNER, owner, signedIn, WITH_OWNER } from '../../support/staff.js';

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

  it('finds the same whichever way it goes, and on SQLite never reads all entries for a few', async () => {
    const { app, dataSource } = gateway.world;
    const [subject] = await gateway.sql<{ subject_id: string }>(
      "SELECT subject_id FROM audit_entries WHERE subject_name = 'Harbour Offices'",
    );
    const plans: string[] = [];
    const listening = Object.create(dataSource.manager) as EntityManager;
    listening.query = async <T>(sql: string, values?: unknown[]): Promise<T> => {
      if (databaseKind() === 'sqlite') {
        const rows = await dataSource.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, values);
        plans.push(...rows.map(({ detail }) => detail));
      }
      return dataSource.manager.query(sql, values);
    };
    const reader = { manager: listening };
    const [short, long] = [new AuditList(reader, 1_000_000), new AuditList(reader, 1)];
    const filters: AuditFilter[] = [
      { actor: OWNER.email },
      { actor: 'nobody' },
      { subject: 'Harbour Offices' },
      { subject: subject?.subject_id ?? '', actor: 'config:apply' },
      { subject: 'nothing', actor: 'config:apply', action: 'merchant_created' },
      { action: 'user_changed', actor: 'nobody' },
    ];
    const times = [{}, { from: 0, to: Date.parse('2100-01-01') }, { to: 1 }];
    const { manager } = app.get(Reader);
    for (const filter of filters.flatMap((one) => times.map((time) => ({ ...one, ...time })))) {
      const [first, second] = [await short.page(filter, 4, 1000), await long.page(filter, 4, 1000)];
      const is = ({ actorId, actorName, subjectId, subjectName, action }: AuditEntryEntity) =>
        (filter.actor === undefined || [actorId, actorName].includes(filter.actor)) &&
        (filter.subject === undefined || [subjectId, subjectName].includes(filter.subject)) &&
        (filter.action === undefined || action === filter.action) &&
        !('to' in filter && filter.to === 1);
      const all = (await manager.find(AuditEntryEntity, { order: { number: 'DESC' } })).filter(is);
      const expected = all.slice(0, 4).map(({ number }) => number);
      expect([filter, first.map(({ number }) => number)]).toEqual([filter, expected]);
      expect([filter, second.map(({ number }) => number)]).toEqual([filter, expected]);
    }
    expect(plans.filter((plan) => plan.includes('SCAN audit_entries'))).toEqual([]);
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
