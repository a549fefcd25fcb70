import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, jest } from '@jest/globals';
import { ApiTokensService } from '../../../src/admin/api-tokens/api-tokens.service.js';
import { SessionAuthenticator } from '../../../src/admin/auth/session-authenticator.js';
import { UsersService } from '../../../src/admin/users/users.service.js';
import { SYSTEM } from '../../../src/common/actor.js';
import type { ApiClient } from '../../support/api-client.js';
import { hire, PASSWORD, signedIn } from '../../support/staff.js';
import { boss, NEW_PASSWORD, world } from './stage.js';

/** A change whose body comes after its head was let in, and after `meanwhile`. @returns what is answered first */
async function slowly(client: ApiClient, path: string, body: object, meanwhile: () => Promise<unknown>) {
  const { hostname, port, host } = new URL(world.url);
  const text = JSON.stringify(body);
  const cookie = [...client.cookies].map((pair) => pair.join('=')).join('; ');
  const socket = connect(Number(port), hostname);
  const authenticate = jest.spyOn(world.app.get(SessionAuthenticator), 'authenticate');
  socket.write(
    `POST /api/v1${path} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nX-CSRF-Token: ${client.csrfToken ?? ''}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${String(text.length)}\r\nConnection: close\r\n\r\n`,
  );
  while (authenticate.mock.results.length === 0) await new Promise(setImmediate);
  expect(await authenticate.mock.results[0]?.value).toMatchObject({ kind: 'session' });
  authenticate.mockRestore();
  await meanwhile();
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

describe('what ends while somebody is at it', () => {
  it.each([
    ['are disabled', { enabled: false }],
    ['lose their role', { role: 'auditor' }],
    ['are given another password', { password: NEW_PASSWORD }],
  ])('people who %s before their request is whole change nothing with it', async (_, change) => {
    const { id, email } = await hire(boss, 'owner');
    const theirs = await signedIn(world, email);
    const draft = { email: `planted-${id}@example.com`, name: 'Planted', role: 'owner', password: PASSWORD };
    const answer = await slowly(theirs, '/users', draft, () => boss.patch(`/users/${id}`, change));
    expect(answer).toMatch(/^HTTP\/1\.1 401 [^]*"unauthenticated"/);
    expect((await boss.get('/users?limit=200')).text).not.toContain(draft.email);
  });

  it('a request that takes its time is done where nothing has changed', async () => {
    const draft = { name: 'slowly', role: 'auditor' };
    expect(await slowly(boss, '/api-tokens', draft, () => Promise.resolve())).toMatch(/^HTTP\/1\.1 201 /);
  });

  it.each([{ enabled: false }, { role: 'operator' }])(
    'no token is made by who has just lost the right: %j',
    async (change) => {
      const { id } = await hire(boss, 'owner');
      await boss.patch(`/users/${id}`, change);
      const tokens = world.app.get(ApiTokensService);
      await expect(tokens.create({ name: 'left behind', role: 'owner' }, id, SYSTEM)).rejects.toMatchObject({
        code: 'forbidden',
      });
    },
  );

  it('a new password of an owner is not overwritten by who knew the old one', async () => {
    const { id, email } = await hire(boss, 'operator');
    const thief = await signedIn(world, email);
    const users = world.app.get(UsersService);
    const hashed = users.hashed.bind(users);
    jest.spyOn(users, 'hashed').mockImplementationOnce(async (...given) => {
      await boss.patch(`/users/${id}`, { password: NEW_PASSWORD });
      return hashed(...given);
    });
    const change = { currentPassword: PASSWORD, newPassword: 'twelve stolen gravel roads' };
    expect((await thief.post('/users/me/password', change)).status).toBe(401);
    expect((await signedIn(world, email, NEW_PASSWORD)).csrfToken).not.toBeNull();
  });
});
