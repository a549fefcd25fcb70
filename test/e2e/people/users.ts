import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../../support/api-client.js';
import { hire, owner, OWNER, PASSWORD, signedIn } from '../../support/staff.js';
import { audit, boss, fieldsOf, NEW_PASSWORD, NOBODY, world } from './stage.js';

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
