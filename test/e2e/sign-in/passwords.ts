import { hash } from '@node-rs/argon2';
import { describe, expect, it } from '@jest/globals';
import { hire, OWNER, PASSWORD, signedIn } from '../../support/staff.js';
import { attempt, audit, boss, fail, SECOND, world } from './stage.js';

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
    const kept = () => world.dataSource.query('SELECT * FROM throttles ORDER BY key');
    const before = await kept();
    for (let n = 0; n < 3; n += 1) {
      expect(await fail(`one-more-${String(n)}@example.com`, 1, address(99))).toEqual([429]);
    }
    // Nobody fills the table with names that they make up while they wait.
    expect(await kept()).toEqual(before);
    expect((await attempt(OWNER.email, OWNER.password, { from: address(77) })).status).toBe(429);
    expect((await attempt(OWNER.email, OWNER.password, { from: '2001:db8:1:3::1' })).status).toBe(201);
  });

  it('from many addresses slow the account down, but not in a browser that the person has used before', async () => {
    const { email } = await hire(boss, 'operator');
    const [known, other] = [await signedIn(world, email), await signedIn(world, email)];
    for (let n = 0; n < 50; n += 1) expect(await fail(email, 1, `203.0.113.${String(n)}`)).toEqual([401]);
    expect((await attempt(email, PASSWORD, { from: '198.51.100.1' })).status).toBe(429);
    expect((await known.signIn(email, PASSWORD)).status).toBe(201);
    expect((await known.get('/session')).status).toBe(200);
    // Who changes the password now is not kept out by it, here at least: other browsers are forgotten.
    const change = { currentPassword: PASSWORD, newPassword: 'nineteen amber lighthouse' };
    expect((await known.post('/users/me/password', change)).status).toBe(204);
    expect((await known.signIn(email, change.newPassword)).status).toBe(201);
    expect((await other.signIn(email, change.newPassword)).status).toBe(429);
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
