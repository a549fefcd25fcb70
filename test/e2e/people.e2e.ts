import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli/program.js';
import { ApiClient } from '../support/api-client.js';
import { watchAudit } from '../support/audit-spy.js';
import { hire, owner, OWNER, PASSWORD, signedIn, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

const MINUTE = 60_000;
const NOBODY = '00000000-0000-7000-8000-000000000000';
const NEW_PASSWORD = 'nineteen amber lighthouse';

let world: World;
let boss: ApiClient;
let audit: ReturnType<typeof watchAudit>;

beforeAll(async () => {
  world = await World.start({ settings: WITH_OWNER });
  audit = watchAudit(world);
  boss = await owner(world);
});
afterAll(() => world.close());
/** A password takes a while: the owner signs in again only where a test has ended the session, or let it grow old. */
beforeEach(async () => {
  const { status, body } = await boss.get('/session');
  if (status !== 200 || Date.parse(body.freshUntil as string) < world.clock.now() + MINUTE) boss = await owner(world);
  audit.entries.length = 0;
});

const fieldsOf = (answer: { body: { errors?: { field: string; code: string }[] } }) =>
  answer.body.errors?.map(({ field, code }) => `${field}: ${code}`);

describe('users', () => {
  it('are made, shown and changed, never with what opens something', async () => {
    const draft = { email: 'Ada.One@Example.com', name: 'Ada One', role: 'operator', password: PASSWORD };
    const made = await boss.post('/users', draft);
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: expect.any(String),
      email: 'ada.one@example.com',
      name: 'Ada One',
      role: 'operator',
      enabled: true,
      totpEnabled: false,
      lastSignInAt: null,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      updatedAt: expect.any(String),
    });
    const id = made.body.id as string;
    expect((await boss.get(`/users/${id}`)).body).toEqual(made.body);
    expect((await boss.patch(`/users/${id}`, { name: 'Ada Two', role: 'auditor' })).body).toMatchObject({
      name: 'Ada Two',
      role: 'auditor',
    });
    expect(audit.actions()).toEqual(['user_created', 'user_changed']);
    expect(audit.entries[1]).toMatchObject({
      actor: { kind: 'user', name: OWNER.email, address: expect.any(String), correlationId: expect.any(String) },
      subject: { kind: 'user', id, name: 'ada.one@example.com' },
      before: { role: 'operator' },
      after: { role: 'auditor' },
    });
    expect(JSON.stringify(audit.entries)).not.toContain(PASSWORD);
    expect(JSON.stringify(audit.entries)).not.toContain('argon2');
  });

  it('have an address of their own, in any letter case', async () => {
    const { email } = await hire(boss, 'auditor');
    const again = { email: email.toUpperCase(), name: 'Again', role: 'auditor', password: PASSWORD };
    expect((await boss.post('/users', again)).body).toMatchObject({ status: 409, code: 'email_taken' });
    const both = ['a', 'b'].map((name) => ({ email: 'twice@example.com', name, role: 'auditor', password: PASSWORD }));
    const answers = await Promise.all(both.map((draft) => boss.post('/users', draft)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('are listed page by page', async () => {
    await Promise.all([hire(boss, 'auditor'), hire(boss, 'auditor'), hire(boss, 'auditor')]);
    const all = (await boss.get('/users?limit=200')).body;
    expect(all.nextCursor).toBeNull();
    const found: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await boss.get(`/users?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      found.push(...(body.items as unknown[]));
      cursor = body.nextCursor as string | null;
    }
    expect(found).toEqual(all.items);
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'limit=', 'limit=1&limit=2', 'cursor=nonsense', 'colour=red'])(
    'refuses the filter %s',
    async (query) => {
      const answer = await boss.get(`/users?${query}`);
      expect(answer.body).toMatchObject({ status: 400, code: 'validation_failed' });
      expect(answer.body.errors).toHaveLength(1);
    },
  );

  it.each([
    [{}, ['email: required', 'name: required', 'password: required', 'role: required']],
    [{ email: 'nobody' }, ['email: invalid']],
    [{ email: 7 }, ['email: invalid']],
    [{ name: '' }, ['name: invalid']],
    [{ name: 'two\nlines' }, ['name: invalid']],
    [{ role: 'root' }, ['role: invalid']],
    [{ password: 'short' }, ['password: too_short']],
    [{ password: ['a', 'b'] }, ['password: invalid']],
    [{ password: 'aaaaaaaaaaaaaaaa' }, ['password: too_simple']],
    [{ password: 'Password1234!' }, ['password: too_common']],
    [{ password: '123456789012' }, ['password: too_common']],
    [{ password: 'Bo.Karlsson-1987', name: 'Bo Karlsson' }, ['password: too_personal']],
    [{ password: 'bo.karlsson@example.com', email: 'bo.karlsson@example.com' }, ['password: too_personal']],
    [{ isOwner: true }, ['isOwner: unknown_field']],
    [{ passwordHash: 'x' }, ['passwordHash: unknown_field']],
  ])('are refused when the body is wrong: %j', async (wrong, expected) => {
    const fine = { email: 'fine@example.com', name: 'Fine', role: 'auditor', password: PASSWORD };
    const answer = await boss.post('/users', Object.keys(wrong).length === 0 ? {} : { ...fine, ...wrong });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ type: 'about:blank', status: 400, code: 'validation_failed' });
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
    expect(fieldsOf(answer)?.toSorted()).toEqual(expected);
    for (const value of Object.values(wrong).filter((text) => String(text).length > 3)) {
      expect(answer.text).not.toContain(JSON.stringify(value));
    }
  });

  it.each([
    ['malformed JSON', '{"a":', 'application/json', 400],
    ['an array', '[{"email":"a@example.com"}]', 'application/json', 400],
    ['a text', '"text"', 'application/json', 400],
    ['too much', JSON.stringify({ name: 'x'.repeat(200_000) }), 'application/json', 413],
    ['a form', 'email=a%40example.com', 'application/x-www-form-urlencoded', 415],
    ['a text of no type', '{}', 'text/plain', 415],
  ])('are refused when the body is %s', async (_, raw, type, status) => {
    const answer = await boss.post('/users', undefined, { raw, headers: { 'content-type': type } });
    expect(answer.body).toMatchObject({ status, code: expect.any(String), requestId: expect.any(String) });
  });

  it.each([{ role: null }, { enabled: null }, { enabled: 'yes' }, { password: null }, { email: 'new@example.com' }])(
    'are not changed by %j',
    async (change) => {
      const { id } = await hire(boss, 'auditor');
      expect((await boss.patch(`/users/${id}`, change)).status).toBe(400);
      expect((await boss.get(`/users/${id}`)).body).toMatchObject({ role: 'auditor', enabled: true });
    },
  );

  it('answers 404 for nobody, and 400 for what is no identifier', async () => {
    expect((await boss.get(`/users/${NOBODY}`)).body).toMatchObject({ status: 404, code: 'not_found' });
    expect((await boss.patch(`/users/${NOBODY}`, { name: 'x' })).status).toBe(404);
    expect((await boss.delete(`/users/${NOBODY}/totp`)).status).toBe(404);
    expect((await boss.delete(`/users/${NOBODY}/sessions`)).status).toBe(404);
    expect((await boss.get('/users/one')).status).toBe(400);
  });

  it.each([{ enabled: false }, { role: 'operator' }, { password: NEW_PASSWORD }])(
    'are signed out everywhere by %j',
    async (change) => {
      const { id, email } = await hire(boss, 'auditor');
      const theirs = await signedIn(world, email);
      expect((await theirs.get('/session')).status).toBe(200);
      expect((await boss.patch(`/users/${id}`, change)).status).toBe(200);
      expect((await theirs.get('/session')).status).toBe(401);
    },
  );

  it('can not sign in while they are disabled, and can again after', async () => {
    const { id, email } = await hire(boss, 'auditor');
    await boss.patch(`/users/${id}`, { enabled: false });
    const refused = await new ApiClient(world.url).signIn(email, PASSWORD);
    expect(refused.body).toMatchObject({ status: 401, code: 'invalid_credentials' });
    await boss.patch(`/users/${id}`, { enabled: true });
    expect((await new ApiClient(world.url).signIn(email, PASSWORD)).status).toBe(201);
    expect(audit.actions()).toEqual(['user_created', 'user_disabled', 'sign_in_failed', 'user_enabled', 'sign_in']);
  });
});

describe('the last owner', () => {
  it('can be neither disabled nor demoted, also not by two at once', async () => {
    const me = (await boss.get('/users/me')).body.id as string;
    for (const change of [{ enabled: false }, { role: 'operator' }]) {
      expect((await boss.patch(`/users/${me}`, change)).body).toMatchObject({ status: 409, code: 'last_owner' });
    }
    const second = await hire(boss, 'owner');
    const theirs = await signedIn(world, second.email);
    const answers = await Promise.all([
      boss.patch(`/users/${second.id}`, { enabled: false }),
      theirs.patch(`/users/${me}`, { role: 'auditor' }),
    ]);
    // The one that comes second finds a last owner, or no session any more.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await restoreFirstOwner(me, answers[0].status === 200 ? boss : theirs);
    const left = (await (await owner(world)).get('/users')).body.items as { role: string; enabled: boolean }[];
    expect(left.filter(({ role, enabled }) => role === 'owner' && enabled).length).toBeGreaterThan(0);
  });

  async function restoreFirstOwner(id: string, by: ApiClient): Promise<void> {
    await by.patch(`/users/${id}`, { role: 'owner', enabled: true });
  }
});

describe('the own account', () => {
  it('is open to everyone', async () => {
    const { id, email } = await hire(boss, 'operator');
    const mine = await signedIn(world, email);
    expect((await mine.patch('/users/me', { name: 'Renamed' })).body).toMatchObject({ id, name: 'Renamed' });
    expect((await mine.patch('/users/me', { role: 'owner' })).body).toMatchObject({ status: 400 });
    expect((await mine.get(`/users/${id}`)).body).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('changes its password with the old one, and stays signed in here alone', async () => {
    const { email } = await hire(boss, 'operator');
    const [here, elsewhere] = [await signedIn(world, email), await signedIn(world, email)];
    const wrong = { currentPassword: 'not the password', newPassword: NEW_PASSWORD };
    expect((await here.post('/users/me/password', wrong)).body).toMatchObject({ code: 'reauthentication_failed' });
    const weak = { currentPassword: PASSWORD, newPassword: 'Password1234' };
    expect(fieldsOf(await here.post('/users/me/password', weak))).toEqual(['newPassword: too_common']);
    const right = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect((await here.post('/users/me/password', right)).status).toBe(204);
    expect((await here.get('/session')).status).toBe(200);
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect((await new ApiClient(world.url).signIn(email, PASSWORD)).status).toBe(401);
    expect((await new ApiClient(world.url).signIn(email, NEW_PASSWORD)).status).toBe(201);
    expect(audit.actions()).toContain('password_changed');
    expect(JSON.stringify(audit.entries)).not.toContain(NEW_PASSWORD);
  });
});

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

describe('user:create', () => {
  async function run(password: string, ...args: string[]) {
    const said: string[] = [];
    const say = (text: string) => said.push(text);
    const terminal = { out: say, err: say, variables: {}, loadEnvironment: () => world.environment };
    const code = await runCli(['user:create', ...args], { ...terminal, readSecret: () => Promise.resolve(password) });
    return { code, said: said.join('') };
  }
  const kim = ['--email', 'Kim@example.com', '--name', 'Kim Lee', '--role', 'operator'];

  it('adds a person who can sign in', async () => {
    expect(await run(PASSWORD, ...kim)).toEqual({ code: 0, said: 'operator kim@example.com: created\n' });
    expect((await signedIn(world, 'kim@example.com')).csrfToken).not.toBeNull();
  });

  it('refuses what the API refuses, in words', async () => {
    expect(await run(PASSWORD, ...kim)).toEqual({ code: 1, said: 'Nothing was changed: email taken\n' });
    const other = ['--email', 'bo@example.com', '--name', 'Bo', '--role', 'auditor'];
    expect(await run('Password1234', ...other)).toMatchObject({ code: 1, said: expect.stringContaining('commonest') });
    expect(await run('', ...other)).toMatchObject({ code: 1, said: expect.stringContaining('password') });
    expect(await run(PASSWORD, '--email', 'x', '--name', 'Bo', '--role', 'root')).toMatchObject({ code: 2 });
    expect(await run(PASSWORD, ...other, '--password', PASSWORD)).toMatchObject({ code: 2 });
  });
});
