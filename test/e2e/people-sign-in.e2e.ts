import { hash } from '@node-rs/argon2';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { ApiClient } from '../support/api-client.js';
import { watchAudit } from '../support/audit-spy.js';
import { hire, owner, OWNER, PASSWORD, signedIn, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const NOBODY = '00000000-0000-7000-8000-000000000000';

let world: World;
let boss: ApiClient;
let audit: ReturnType<typeof watchAudit>;

beforeAll(async () => {
  world = await World.start({ settings: { ...WITH_OWNER, TRUST_PROXY: 'loopback' } });
  audit = watchAudit(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  boss = await owner(world);
  audit.entries.length = 0;
});
/** The failures of one test are forgotten in the next one. */
afterEach(() => world.clock.advance(DAY + MINUTE));

/** A sign-in from an address of its own, in a browser that is not known. */
async function attempt(email: string, password: string, { from = '192.0.2.1', totp = '' } = {}) {
  const body = { email, password, ...(totp !== '' && { totp }) };
  return new ApiClient(world.url).post('/session', body, { headers: { 'x-forwarded-for': from } });
}

async function fail(email: string, times: number, from?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const { status } = await attempt(email, 'not the password', from === undefined ? {} : { from });
    statuses.push(status);
  }
  return statuses;
}

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

describe('failed sign-ins', () => {
  it('look the same for a wrong password and for nobody', async () => {
    const wrong = await attempt(OWNER.email, 'not the password');
    const nobody = await attempt('nobody@example.com', 'not the password');
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...nobody.body, requestId: '' });
    expect(wrong.body).toMatchObject({ status: 401, code: 'invalid_credentials' });
    expect([...wrong.headers.keys()]).toEqual([...nobody.headers.keys()]);
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('are written down, but not what a stranger typed', async () => {
    await attempt(OWNER.email, 'my secret guess');
    await attempt('my secret password@example.com', 'x');
    expect(audit.entries).toMatchObject([
      { action: 'sign_in_failed', actor: { kind: 'anonymous', name: OWNER.email, address: '192.0.2.1' } },
      { action: 'sign_in_failed', actor: { kind: 'anonymous', name: 'unknown' } },
    ]);
    expect(JSON.stringify(audit.entries)).not.toContain('my secret');
  });

  it.each([OWNER.email, 'nobody@example.com'])(
    'make an address wait at an account, longer each time: %s',
    async (email) => {
      expect(await fail(email, 7)).toEqual([401, 401, 401, 401, 401, 429, 429]);
      const waits: number[] = [];
      for (let n = 0; n < 9; n += 1) {
        const refused = await attempt(email, OWNER.password);
        expect(refused.body).toMatchObject({ status: 429, code: 'too_many_attempts' });
        const wait = Number(refused.headers.get('retry-after'));
        waits.push(wait);
        world.clock.advance(wait * SECOND);
        expect((await attempt(email, 'not the password')).status).toBe(401);
      }
      expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
      expect(audit.actions().filter((action) => action === 'sign_in_locked').length).toBeGreaterThan(0);
    },
  );

  it('in great number at once are counted before they are looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(OWNER.email, 'not the password')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('at one address do not keep the person out who comes from another one', async () => {
    await fail(OWNER.email, 6);
    expect((await attempt(OWNER.email, OWNER.password)).status).toBe(429);
    expect((await attempt(OWNER.email, OWNER.password, { from: '198.51.100.7' })).status).toBe(201);
  });

  it('at many accounts make their address wait, and count a whole IPv6 network as one', async () => {
    const address = (n: number) => `2001:db8:1:2::${n.toString(16)}`;
    for (let n = 0; n < 30; n += 1) {
      expect(await fail(`user-${String(n)}@example.com`, 1, address(n))).toEqual([401]);
    }
    expect(await fail('one-more@example.com', 1, address(99))).toEqual([429]);
    expect((await attempt(OWNER.email, OWNER.password, { from: address(77) })).status).toBe(429);
    expect((await attempt(OWNER.email, OWNER.password, { from: '2001:db8:1:3::1' })).status).toBe(201);
  });

  it('from many addresses slow the account down, but not in a browser that the person has used before', async () => {
    const { email } = await hire(boss, 'operator');
    const known = await signedIn(world, email);
    for (let n = 0; n < 50; n += 1) expect(await fail(email, 1, `203.0.113.${String(n)}`)).toEqual([401]);
    expect((await attempt(email, PASSWORD, { from: '198.51.100.1' })).status).toBe(429);
    expect((await known.signIn(email, PASSWORD)).status).toBe(201);
    expect((await known.get('/session')).status).toBe(200);
  });

  it('in a known browser are counted for it alone, and it is known for its own person alone', async () => {
    const { email } = await hire(boss, 'operator');
    const known = await signedIn(world, email);
    const tries = [];
    for (let n = 0; n < 12; n += 1) tries.push((await known.signIn(email, 'not the password')).status);
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect((await attempt(email, PASSWORD)).status).toBe(201);
    await fail(OWNER.email, 6, '127.0.0.1');
    const elsewhere = await known.post('/session', { ...OWNER }, { headers: { 'x-forwarded-for': '127.0.0.1' } });
    expect(elsewhere.status).toBe(429);
  });

  it('are forgotten after a right one', async () => {
    await fail(OWNER.email, 4);
    expect((await attempt(OWNER.email, OWNER.password)).status).toBe(201);
    expect(await fail(OWNER.email, 5)).toEqual([401, 401, 401, 401, 401]);
  });
});

describe('stored passwords', () => {
  it('are Argon2id with the parameters of today, and made anew when those were others', async () => {
    const stored = async () => {
      const [row] = await world.dataSource.query(`SELECT password_hash FROM users WHERE email = '${OWNER.email}'`);
      return (row as { password_hash: string }).password_hash;
    };
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const weak = await hash(OWNER.password, { memoryCost: 8192, timeCost: 1 });
    await world.dataSource.query(`UPDATE users SET password_hash = '${weak}' WHERE email = '${OWNER.email}'`);
    expect((await attempt(OWNER.email, OWNER.password)).status).toBe(201);
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await attempt(OWNER.email, OWNER.password)).status).toBe(201);
  });
});

describe('the second factor', () => {
  const codeOf = (secret: string, steps = 0) =>
    generateSync({ secret, epoch: Math.floor(world.clock.now() / 1000) + 30 * steps });

  /** A person with an authenticator. The clock moves on, so that its next code is a new one. */
  async function enrolled() {
    const { id, email } = await hire(boss, 'operator');
    const client = await signedIn(world, email);
    const { secret } = (await client.post('/users/me/totp')).body as { secret: string };
    const { status, body } = await client.post('/users/me/totp/confirmation', { code: codeOf(secret) });
    expect(status).toBe(200);
    world.clock.advance(MINUTE);
    return { id, email, client, secret, recoveryCodes: body.recoveryCodes as string[] };
  }

  it('is in force once a code confirms it', async () => {
    const { email } = await hire(boss, 'operator');
    const client = await signedIn(world, email);
    const begun = (await client.post('/users/me/totp')).body;
    expect(begun.otpauthUrl).toMatch(/^otpauth:\/\/totp\/Payment%20Gateway:operator-.*secret=[A-Z2-7]{32}/);
    expect(begun.qrCode).toMatch(/^<svg/);
    expect((await attempt(email, PASSWORD)).status).toBe(201);
    const wrong = await client.post('/users/me/totp/confirmation', { code: codeOf(begun.secret as string, 40) });
    expect(wrong.body.errors).toEqual([{ field: 'code', code: 'totp_invalid', message: expect.any(String) }]);
    const right = await client.post('/users/me/totp/confirmation', { code: codeOf(begun.secret as string) });
    expect(new Set(right.body.recoveryCodes as string[]).size).toBe(10);
    expect((await client.get('/users/me')).body).toMatchObject({ totpEnabled: true });
    expect((await attempt(email, PASSWORD)).body).toMatchObject({ status: 401, code: 'totp_required' });
    const rows = JSON.stringify([
      await world.dataSource.query('SELECT * FROM users'),
      await world.dataSource.query('SELECT * FROM recovery_codes'),
    ]);
    expect(rows).not.toContain(begun.secret);
    for (const code of right.body.recoveryCodes as string[]) expect(rows).not.toContain(code.replaceAll('-', ''));
    expect(audit.actions()).toContain('totp_enabled');
  });

  it('takes codes of this step and its neighbours, each once', async () => {
    const { email, secret } = await enrolled();
    const enter = async (totp: string) => (await attempt(email, PASSWORD, { totp })).status;
    expect(await enter(codeOf(secret, -2))).toBe(401);
    expect(await enter(codeOf(secret, 2))).toBe(401);
    expect(await enter(codeOf(secret, -1))).toBe(201);
    expect(await enter(codeOf(secret, -1))).toBe(401);
    const code = codeOf(secret);
    const both = await Promise.all([enter(code), enter(code)]);
    expect(both.toSorted()).toEqual([201, 401]);
    world.clock.advance(30 * SECOND);
    expect(await enter(codeOf(secret, -1))).toBe(401);
    expect(await enter(codeOf(secret, 1))).toBe(201);
    expect(await enter(codeOf(secret))).toBe(401);
  });

  it('needs the password too, and does not say which was wrong', async () => {
    const { email, secret } = await enrolled();
    const answer = await attempt(email, 'not the password', { totp: codeOf(secret) });
    expect(answer.body).toMatchObject({ status: 401, code: 'invalid_credentials' });
    expect((await attempt(email, PASSWORD, { totp: codeOf(secret) })).status).toBe(201);
  });

  it('can not be guessed, not by asking for it in between either', async () => {
    const { email } = await enrolled();
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      await attempt(email, PASSWORD);
      statuses.push((await attempt(email, PASSWORD, { totp: '000000' })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  it('gives way to a recovery code, once', async () => {
    const { email, recoveryCodes } = await enrolled();
    const [first = '', second = ''] = recoveryCodes;
    expect((await attempt(email, PASSWORD, { totp: ` ${first.toUpperCase().replaceAll('-', ' ')}` })).status).toBe(201);
    expect((await attempt(email, PASSWORD, { totp: first })).body).toMatchObject({ code: 'totp_invalid' });
    expect(audit.actions()).toContain('recovery_code_used');
    const client = new ApiClient(world.url);
    await client.signIn(email, PASSWORD, second);
    const renewed = (await client.post('/users/me/recovery-codes')).body.recoveryCodes as string[];
    expect((await attempt(email, PASSWORD, { totp: recoveryCodes[2]! })).status).toBe(401);
    expect((await attempt(email, PASSWORD, { totp: renewed[2]! })).status).toBe(201);
  });

  it('proves who somebody is as the password does', async () => {
    const { client, secret } = await enrolled();
    world.clock.advance(11 * MINUTE);
    expect((await client.delete('/users/me/totp')).body.code).toBe('fresh_authentication_required');
    expect((await client.post('/session/reauthentication', { totp: codeOf(secret) })).status).toBe(200);
    expect((await client.delete('/users/me/totp')).status).toBe(204);
    expect((await client.get('/users/me')).body).toMatchObject({ totpEnabled: false });
  });

  it('can be replaced without a gap, and taken away by an owner', async () => {
    const { id, email, client, secret } = await enrolled();
    const next = (await client.post('/users/me/totp')).body.secret as string;
    expect((await attempt(email, PASSWORD, { totp: codeOf(secret) })).status).toBe(201);
    expect((await client.post('/users/me/totp/confirmation', { code: codeOf(next) })).status).toBe(200);
    world.clock.advance(MINUTE);
    expect((await attempt(email, PASSWORD, { totp: codeOf(secret) })).status).toBe(401);
    expect((await attempt(email, PASSWORD, { totp: codeOf(next) })).status).toBe(201);
    expect((await boss.delete(`/users/${id}/totp`)).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
    expect((await attempt(email, PASSWORD)).status).toBe(201);
  });

  it('can be demanded of all: who has none can set it up, and nothing else', async () => {
    const { email } = await hire(boss, 'auditor');
    const program = (await boss.post('/api-tokens', { name: 'p', role: 'auditor' })).body.token as string;
    const others = { refundApproval: false };
    expect((await boss.get('/security-settings')).body).toEqual({ requireTotp: false, ...others });
    const demanded = await boss.patch('/security-settings', { requireTotp: true });
    expect(demanded.body).toEqual({ requireTotp: true, ...others });
    const client = new ApiClient(world.url);
    expect((await client.signIn(email, PASSWORD)).body).toMatchObject({ totpSetupRequired: true });
    expect((await client.get('/users')).body).toMatchObject({ status: 403, code: 'totp_setup_required' });
    expect((await new ApiClient(world.url, program).get('/users')).status).toBe(200);
    const { secret } = (await client.post('/users/me/totp')).body as { secret: string };
    await client.post('/users/me/totp/confirmation', { code: codeOf(secret) });
    expect((await client.get('/users')).status).toBe(200);
    expect((await client.delete('/users/me/totp')).body).toMatchObject({ status: 409, code: 'totp_is_required' });
    const own = (await boss.post('/users/me/totp')).body.secret as string;
    await boss.post('/users/me/totp/confirmation', { code: codeOf(own) });
    expect((await boss.patch('/security-settings', { requireTotp: false })).status).toBe(200);
    expect((await boss.delete('/users/me/totp')).status).toBe(204);
    expect(audit.entries.find(({ action }) => action === 'totp_requirement_changed')).toMatchObject({
      before: { requireTotp: false },
      after: { requireTotp: true },
    });
  });
});
