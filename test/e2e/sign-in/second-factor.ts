import { describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { ApiClient } from '../../support/api-client.js';
import { hire, PASSWORD, signedIn } from '../../support/staff.js';
import { attempt, audit, boss, MINUTE, SECOND, world } from './stage.js';

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
