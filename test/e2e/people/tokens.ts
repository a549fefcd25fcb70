import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../../support/api-client.js';
import { hire, PASSWORD, signedIn } from '../../support/staff.js';
import { audit, boss, fieldsOf, MINUTE, NOBODY, world } from './stage.js';

describe('tokens of programs', () => {
  const draft = { name: 'nightly export', role: 'auditor' };

  it('are shown once, stored as hashes, and show their last use', async () => {
    const { status, body } = await boss.post('/api-tokens', draft);
    expect(status).toBe(201);
    expect(body.token).toMatch(/^wpg_[\w-]{43}$/);
    const token = body.token as string;
    const client = new ApiClient(world.url, token);
    expect((await client.get('/users')).status).toBe(200);
    const listed = await boss.get('/api-tokens?limit=200');
    expect(listed.text).not.toContain(token);
    const mine = (listed.body.items as { id: string }[]).find(({ id }) => id === body.id);
    expect(mine).toMatchObject({ ...draft, hint: token.slice(0, 8), lastUsedAt: expect.any(String), revokedAt: null });
    expect(mine).not.toHaveProperty('token');
    const rows = await world.dataSource.query('SELECT * FROM api_tokens');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(audit.entries.map(({ action, after }) => [action, after])).toEqual([
      ['api_token_created', { ...draft, expiresAt: expect.any(String) }],
    ]);
  });

  it('note their last use once a minute', async () => {
    const { body } = await boss.post('/api-tokens', draft);
    const client = new ApiClient(world.url, body.token as string);
    const lastUse = async () => {
      await client.get('/users');
      const { items } = (await boss.get('/api-tokens?limit=200')).body;
      return (items as { id: string; lastUsedAt: string }[]).find(({ id }) => id === body.id)?.lastUsedAt;
    };
    const first = await lastUse();
    expect(await lastUse()).toBe(first);
    world.clock.advance(MINUTE + 1);
    expect(await lastUse()).not.toBe(first);
  });

  it('end when they are revoked, run out, or their maker goes', async () => {
    const second = await hire(boss, 'owner');
    const theirs = await signedIn(world, second.email);
    const inAnHour = new Date(world.clock.now() + 60 * MINUTE).toISOString();
    const revoked = (await boss.post('/api-tokens', draft)).body;
    const short = (await boss.post('/api-tokens', { ...draft, expiresAt: inAnHour })).body;
    const orphaned = (await theirs.post('/api-tokens', draft)).body;
    const statuses = () =>
      Promise.all(
        [revoked, short, orphaned].map(
          async ({ token }) => (await new ApiClient(world.url, token as string).get('/users')).status,
        ),
      );
    expect(await statuses()).toEqual([200, 200, 200]);
    expect((await boss.delete(`/api-tokens/${String(revoked.id)}`)).status).toBe(204);
    expect((await boss.delete(`/api-tokens/${String(revoked.id)}`)).status).toBe(204);
    expect((await boss.delete(`/api-tokens/${NOBODY}`)).status).toBe(404);
    expect(await statuses()).toEqual([401, 200, 200]);
    await boss.patch(`/users/${second.id}`, { role: 'operator' });
    expect(await statuses()).toEqual([401, 200, 401]);
    world.clock.advance(61 * MINUTE);
    expect(await statuses()).toEqual([401, 401, 401]);
  });

  it.each(['2020-01-01T00:00:00Z', '2199-01-01T00:00:00Z', '2027-01-01', '2027-01-01T00:00:00', 'soon', 7, null])(
    'are refused with the end %j',
    async (expiresAt) => {
      expect(fieldsOf(await boss.post('/api-tokens', { ...draft, expiresAt }))).toHaveLength(1);
    },
  );

  it('are made by people only, and do no more than their role', async () => {
    const { body } = await boss.post('/api-tokens', { name: 'deploy', role: 'owner' });
    const client = new ApiClient(world.url, body.token as string);
    expect((await client.post('/api-tokens', draft)).body).toMatchObject({ status: 403, code: 'session_required' });
    expect((await client.get('/session')).body).toMatchObject({ status: 403, code: 'session_required' });
    const added = { email: 'by-token@example.com', name: 'Added', role: 'auditor', password: PASSWORD };
    expect((await client.post('/users', added)).status).toBe(201);
    expect(audit.entries.at(-1)).toMatchObject({ action: 'user_created', actor: { kind: 'token', name: 'deploy' } });
  });

  it('go before a cookie, also when they are not valid', async () => {
    const { token } = (await boss.post('/api-tokens', draft)).body;
    const cookie = { cookie: [...boss.cookies].map((pair) => pair.join('=')).join('; ') };
    const asAuditor = new ApiClient(world.url, token as string);
    expect((await asAuditor.post('/users', {}, { headers: cookie })).body).toMatchObject({ code: 'forbidden' });
    expect((await new ApiClient(world.url, 'wpg_wrong').get('/users', { headers: cookie })).status).toBe(401);
    const basic = { ...cookie, authorization: 'Basic b3duZXI6cGFzc3dvcmQ=' };
    expect((await new ApiClient(world.url).get('/users', { headers: basic })).status).toBe(401);
  });
});
