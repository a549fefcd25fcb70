import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { FirstOwner } from '../../../src/admin/auth/set-up/first-owner.js';
import { AppModule } from '../../../src/app.module.js';
import { Environment, EnvironmentError, readEnvironment } from '../../../src/config/environment.js';
import { ApiClient } from '../../support/api-client.js';
import { databaseKind } from '../../support/database.js';
import { owner, OWNER, PASSWORD, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

const DAY = 24 * 3_600_000;

let world: World;

const codeOf = (app = world.app) => app.get(FirstOwner).code?.reveal() ?? '';
const draft = (code: string, email: string = OWNER.email) => ({ code, email, name: 'First', password: PASSWORD });

describe('the first owner', () => {
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.close());

  it('is not made of settings that will not do: they end the start with a sentence that does not repeat them', async () => {
    const { DATABASE_URL, MASTER_KEY_FILE } = world.environment;
    const weak = { ADMIN_EMAIL: OWNER.email, ADMIN_PASSWORD: 'Password1234' };
    const environment = Object.assign(new Environment(), world.environment, weak);
    const module = await Test.createTestingModule({ imports: [AppModule.forRoot(environment)] }).compile();
    const app = module.createNestApplication({ logger: false });
    await expect(app.init()).rejects.toThrow(
      new EnvironmentError(['ADMIN_PASSWORD: is among the commonest passwords']).message,
    );
    await app.close();
    const half = { DATABASE_URL, MASTER_KEY_FILE, ADMIN_EMAIL: OWNER.email };
    expect(() => readEnvironment(half)).toThrow('ADMIN_EMAIL, ADMIN_PASSWORD: give both, or neither');
  });

  it('can not be guessed into being', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await new ApiClient(world.url).post('/setup', draft('x'))).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
    world.clock.advance(DAY + 1);
  });

  it('is made with the code that was printed at start, once', async () => {
    const code = codeOf();
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const client = new ApiClient(world.url);
    expect((await client.get('/setup')).body).toEqual({ needed: true });
    expect(JSON.stringify(await world.dataSource.query('SELECT * FROM settings'))).not.toContain(
      code.replaceAll('-', ''),
    );
    expect((await client.post('/setup', draft('WRONG'))).body).toMatchObject({
      status: 403,
      code: 'set_up_code_invalid',
    });
    expect((await client.post('/setup', { ...draft(code), password: 'Password1234' })).status).toBe(400);
    const made = await client.post('/setup', draft(code.toLowerCase().replaceAll('-', ' ')));
    expect([made.status, made.body.role]).toEqual([201, 'owner']);
    expect((await client.signIn(OWNER.email, PASSWORD)).status).toBe(201);
    expect((await client.get('/setup')).body).toEqual({ needed: false });
    expect((await client.post('/setup', draft(code, 'two@example.com'))).body).toMatchObject({
      status: 409,
      code: 'already_set_up',
    });
    await world.restartGateway();
    expect(codeOf()).toBe('');
  });
});

describe('the first owner of several at once', () => {
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.close());

  it('is made once, however many come at the same time', async () => {
    const code = codeOf();
    const others = databaseKind() === 'postgres' ? [await world.startOtherGateway()] : [];
    const valid = codeOf(others[0]?.app ?? world.app);
    if (others.length > 0) expect((await new ApiClient(world.url).post('/setup', draft(code))).status).toBe(403);
    const urls = [world.url, ...others.map(({ url }) => url)];
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        new ApiClient(urls[n % urls.length]!).post('/setup', draft(valid, `owner-${String(n)}@example.com`)),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    expect(await world.dataSource.query('SELECT id FROM users')).toHaveLength(1);
  });
});

describe('the first owner of the settings', () => {
  beforeAll(async () => {
    world = await World.start({ settings: { ...WITH_OWNER, PUBLIC_URL: 'https://pay.example.com' } });
  });
  afterAll(() => world.close());

  it('signs in over https with cookies that are Secure and bound to the host', async () => {
    const client = new ApiClient(world.url);
    const cookies = (await client.signIn(OWNER.email, OWNER.password)).headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(
        /^__Host-gateway-(session|device)=[\w-]{43}; Max-Age=\d+; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/,
      );
    }
    const fromPublic = { headers: { origin: 'https://pay.example.com' } };
    expect((await client.patch('/users/me', { name: 'Changed' }, fromPublic)).status).toBe(200);
  });

  it('comes from the settings while there is no user, and not again', async () => {
    expect(codeOf()).toBe('');
    const boss = await owner(world);
    expect((await boss.get('/setup')).body).toEqual({ needed: false });
    const { id } = (await boss.get('/users/me')).body;
    const changed = { currentPassword: OWNER.password, newPassword: PASSWORD };
    expect((await boss.post('/users/me/password', changed)).status).toBe(204);
    await world.restartGateway();
    expect((await new ApiClient(world.url).signIn(OWNER.email, OWNER.password)).status).toBe(401);
    const again = new ApiClient(world.url);
    await again.signIn(OWNER.email, PASSWORD);
    expect((await again.get('/users')).body.items).toMatchObject([{ id }]);
  });
});
