import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../../support/api-client.js';
import { hire, owner, OWNER, signedIn } from '../../support/staff.js';
import { attempt, audit, boss, MINUTE, world } from './stage.js';

const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('a session', () => {
  it('is a cookie that no script can read, and whose value is not stored', async () => {
    const client = new ApiClient(world.url);
    const answer = await client.signIn(OWNER.email.toUpperCase(), OWNER.password);
    expect(answer.body).toEqual({
      user: expect.objectContaining({ email: OWNER.email, role: 'owner', lastSignInAt: expect.any(String) }),
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
      permissions: expect.arrayContaining(['users:write', 'self']),
      totpSetupRequired: false,
      freshUntil: expect.any(String),
      expiresAt: expect.any(String),
    });
    const cookies = answer.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Strict$/);
    const rows = JSON.stringify([
      await world.dataSource.query('SELECT * FROM sessions'),
      await world.dataSource.query('SELECT * FROM devices'),
    ]);
    for (const value of client.cookies.values()) expect(rows).not.toContain(value);
    expect((await client.get('/session')).body.csrfToken).toBe(answer.body.csrfToken);
  });

  it('has a new token at each sign-in, whatever the browser brought', async () => {
    const client = new ApiClient(world.url);
    client.cookies.set('gateway-session', 'planted');
    await client.signIn(OWNER.email, OWNER.password);
    const first = client.cookies.get('gateway-session');
    await client.signIn(OWNER.email, OWNER.password);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(client.cookies.get('gateway-session')).not.toBe(first);
  });

  it('is not read from a cookie that is there twice', async () => {
    const [name, value] = [...boss.cookies].find(([key]) => key.includes('session'))!;
    const twice = { cookie: `${name}=planted; ${name}=${value}` };
    expect((await new ApiClient(world.url).get('/session', { headers: twice })).status).toBe(401);
  });

  it('ends with the sign-out', async () => {
    expect((await boss.delete('/session')).status).toBe(204);
    expect(boss.cookies.has('gateway-session')).toBe(false);
    expect((await boss.get('/session')).status).toBe(401);
    expect(audit.actions()).toEqual(['sign_out']);
  });

  it('ends when nobody uses it for half an hour, and after twelve hours in any case', async () => {
    for (let elapsed = 0; elapsed < 700; elapsed += 23) {
      world.clock.advance(23 * MINUTE);
      expect((await boss.get('/session')).status).toBe(200);
    }
    world.clock.advance(10 * MINUTE);
    expect((await boss.get('/session')).status).toBe(401);
    const idle = await owner(world);
    world.clock.advance(31 * MINUTE);
    expect((await idle.get('/session')).status).toBe(401);
  });

  it('is in a list, and can be ended from there', async () => {
    const { email } = await hire(boss, 'auditor');
    const clients = [await signedIn(world, email), await signedIn(world, email), await signedIn(world, email)];
    const [first, second, third] = clients as [ApiClient, ApiClient, ApiClient];
    const { items, nextCursor } = (await second.get('/sessions')).body;
    expect(nextCursor).toBeNull();
    expect((items as { current: boolean }[]).map(({ current }) => current)).toEqual([false, true, false]);
    expect(items[0]).toMatchObject({ address: expect.any(String), userAgent: 'node', lastSeenAt: expect.any(String) });
    expect((await boss.delete(`/sessions/${String(items[0].id)}`)).status).toBe(404);
    expect((await second.delete(`/sessions/${NOBODY}`)).status).toBe(404);
    expect((await second.delete(`/sessions/${String(items[0].id)}`)).status).toBe(204);
    expect((await first.get('/session')).status).toBe(401);
    expect((await second.delete('/sessions')).status).toBe(204);
    expect((await third.get('/session')).status).toBe(401);
    expect((await second.get('/session')).status).toBe(200);
    expect(audit.actions().filter((action) => action === 'session_revoked')).toHaveLength(2);
    const { id } = (await second.get('/users/me')).body;
    expect((await boss.delete(`/users/${String(id)}/sessions`)).status).toBe(204);
    expect((await second.get('/session')).status).toBe(401);
  });
});

describe('changes with a cookie', () => {
  it('need the token of this very session', async () => {
    const other = await owner(world);
    const tokens = [null, '', 'wrong', other.csrfToken];
    for (const token of tokens) {
      const { status, body } = await withToken(boss, token).patch('/users/me', { name: 'Changed' });
      expect([token, status, body.code]).toEqual([token, 403, 'csrf_token_invalid']);
    }
    expect((await withToken(boss, null).delete('/session')).status).toBe(403);
    expect((await withToken(boss, null).get('/session')).status).toBe(200);
    expect((await boss.patch('/users/me', { name: 'Changed' })).status).toBe(200);
  });

  it('are refused from pages of others, sign-ins too', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const { status, body } = await boss.patch('/users/me', { name: 'Changed' }, { headers });
      expect([status, body.code]).toEqual([403, 'origin_refused']);
      const signIn = await new ApiClient(world.url).post('/session', { ...OWNER }, { headers });
      expect([signIn.status, signIn.body.code]).toEqual([403, 'origin_refused']);
    }
    const own = { headers: { origin: world.url } };
    expect((await boss.patch('/users/me', { name: 'Changed' }, own)).status).toBe(200);
  });

  function withToken(client: ApiClient, token: string | null): ApiClient {
    const copy = new ApiClient(world.url);
    for (const [name, value] of client.cookies) copy.cookies.set(name, value);
    copy.csrfToken = token;
    return copy;
  }
});

describe('changes that ask for a proof', () => {
  const draft = { email: 'x', name: 'x', role: 'auditor', password: 'x' };

  it('are refused ten minutes after the sign-in, until the person proves again who they are', async () => {
    world.clock.advance(11 * MINUTE);
    expect((await boss.post('/users', draft)).body.code).toBe('fresh_authentication_required');
    expect((await boss.get('/users')).status).toBe(200);
    for (const wrong of [{}, { password: 'not it' }, { totp: '000000' }]) {
      const { status, body } = await boss.post('/session/reauthentication', wrong);
      expect([status, body.code]).toEqual([403, 'reauthentication_failed']);
    }
    const proved = await boss.post('/session/reauthentication', { password: OWNER.password });
    expect(proved.status).toBe(200);
    expect(Date.parse(proved.body.freshUntil as string)).toBeGreaterThan(world.clock.now() + 9 * MINUTE);
    expect((await boss.post('/users', draft)).body.code).toBe('validation_failed');
    const actions = Array.from({ length: 3 }, () => 'reauthentication_failed');
    expect(audit.actions()).toEqual([...actions, 'reauthenticated']);
  });

  it('can not be guessed at with a stolen session', async () => {
    const tries = [];
    for (let n = 0; n < 7; n += 1) {
      tries.push((await boss.post('/session/reauthentication', { password: 'no' })).status);
    }
    expect(tries).toEqual([403, 403, 403, 403, 403, 429, 429]);
    expect((await boss.post('/session/reauthentication', { password: OWNER.password })).status).toBe(429);
    // The person is not kept from signing in by it.
    expect((await attempt(OWNER.email, OWNER.password)).status).toBe(201);
  });
});
