import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Router } from 'express';
import { PERMISSIONS, type Role, ROLES } from '../../src/admin/auth/permissions.js';
import { RouteTable } from '../../src/admin/auth/route-table.js';
import { ApiClient } from '../support/api-client.js';
import { hire, owner, OWNER, PASSWORD, signedIn, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

/**
 * Every operation of the staff API and who may use it, written down a second time: an operation that is added, or whose
 * permission changes, has to be changed here too. `fresh`: after a proof of who they are, or with an owner's token.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  'GET /api/v1/setup': 'public',
  'POST /api/v1/setup': 'public',
  'POST /api/v1/session': 'public',
  'GET /api/v1/session': 'self',
  'DELETE /api/v1/session': 'self',
  'POST /api/v1/session/reauthentication': 'self',
  'GET /api/v1/sessions': 'self',
  'DELETE /api/v1/sessions': 'self',
  'DELETE /api/v1/sessions/:id': 'self',
  'GET /api/v1/users/me': 'self',
  'PATCH /api/v1/users/me': 'self',
  'POST /api/v1/users/me/password': 'self',
  'POST /api/v1/users/me/totp': 'self fresh',
  'POST /api/v1/users/me/totp/confirmation': 'self fresh',
  'DELETE /api/v1/users/me/totp': 'self fresh',
  'POST /api/v1/users/me/recovery-codes': 'self fresh',
  'GET /api/v1/users': 'users:read',
  'POST /api/v1/users': 'users:write fresh',
  'GET /api/v1/users/:id': 'users:read',
  'PATCH /api/v1/users/:id': 'users:write fresh',
  'DELETE /api/v1/users/:id/sessions': 'users:write fresh',
  'DELETE /api/v1/users/:id/totp': 'users:write fresh',
  'GET /api/v1/api-tokens': 'tokens:read',
  'POST /api/v1/api-tokens': 'tokens:write fresh',
  'DELETE /api/v1/api-tokens/:id': 'tokens:write',
  'GET /api/v1/audit-log': 'audit:read',
  'GET /api/v1/audit-log/verification': 'audit:read',
  'GET /api/v1/audit-log/verification/progress': 'audit:read',
  'POST /api/v1/inspections': 'transactions:act',
  'POST /api/v1/signatures': 'transactions:act',
  'GET /api/v1/go-live-checks': 'system:read',
  'GET /api/v1/merchants': 'merchants:read',
  'POST /api/v1/merchants': 'merchants:write',
  'GET /api/v1/merchants/:id': 'merchants:read',
  'PATCH /api/v1/merchants/:id': 'merchants:write',
  'GET /api/v1/merchants/:id/versions': 'merchants:read',
  'POST /api/v1/merchants/:id/connection-test': 'merchants:write',
  'GET /api/v1/merchants/:id/suggestions': 'merchants:read',
  'POST /api/v1/merchants/:id/suggestions/:suggestionId/acceptance': 'merchants:write',
  'POST /api/v1/merchants/:id/suggestions/:suggestionId/dismissal': 'merchants:write',
  'GET /api/v1/integrations': 'integrations:read',
  'POST /api/v1/integrations': 'integrations:write',
  'GET /api/v1/integrations/:id': 'integrations:read',
  'PATCH /api/v1/integrations/:id': 'integrations:write',
  'GET /api/v1/integrations/:id/preview': 'integrations:read',
  'GET /api/v1/integrations/:id/versions': 'integrations:read',
  'DELETE /api/v1/integrations/:id/secret/previous': 'integrations:write fresh',
  'PUT /api/v1/integrations/:id/secret': 'integrations:write fresh',
  'GET /api/v1/transactions': 'transactions:read',
  'GET /api/v1/transactions/:id': 'transactions:read',
  'POST /api/v1/transactions/:id/refresh': 'transactions:act',
  'GET /api/v1/transactions/:id/return-link': 'transactions:act',
  'POST /api/v1/transactions/:id/deliveries': 'transactions:act',
  'GET /api/v1/transactions/:id/evidence': 'transactions:export',
  'GET /api/v1/transactions/export': 'transactions:export',
  'GET /api/v1/reports/summary': 'reports:read',
  'GET /api/v1/reports/overview': 'reports:read',
  'GET /api/v1/reports/settlement': 'reports:read',
  'GET /api/v1/reports/daily-close': 'reports:read',
  'GET /api/v1/reports/attention': 'reports:read',
  'GET /api/v1/reports/provider-health': 'reports:read',
  'GET /api/v1/transactions/:id/refunds': 'transactions:read',
  'POST /api/v1/transactions/:id/refunds': 'refunds:write',
  'POST /api/v1/transactions/:id/cancellation': 'refunds:write',
  'GET /api/v1/refunds': 'transactions:read',
  'GET /api/v1/refunds/:id': 'transactions:read',
  'POST /api/v1/refunds/:id/approval': 'refunds:write fresh',
  'POST /api/v1/refunds/:id/rejection': 'refunds:write fresh',
  'POST /api/v1/refunds/:id/resolution': 'refunds:write fresh',
  'GET /api/v1/alarms': 'alarms:read',
  'GET /api/v1/alarm-rules': 'alarms:read',
  'POST /api/v1/alarm-rules': 'alarms:write',
  'GET /api/v1/alarm-rules/:id': 'alarms:read',
  'PATCH /api/v1/alarm-rules/:id': 'alarms:write',
  'DELETE /api/v1/alarm-rules/:id': 'alarms:write',
  'GET /api/v1/alarm-channels': 'alarms:read',
  'POST /api/v1/alarm-channels': 'alarms:write',
  'GET /api/v1/alarm-channels/:id': 'alarms:read',
  'PATCH /api/v1/alarm-channels/:id': 'alarms:write',
  'DELETE /api/v1/alarm-channels/:id': 'alarms:write',
  'POST /api/v1/alarm-channels/:id/secret': 'alarms:write fresh',
  'DELETE /api/v1/alarm-channels/:id/secret/previous': 'alarms:write fresh',
  'POST /api/v1/alarm-channels/:id/test': 'alarms:write',
  'GET /api/v1/alarm-deliveries': 'alarms:read',
  'POST /api/v1/alarm-deliveries/:id/redelivery': 'alarms:write',
  'GET /api/v1/security-settings': 'system:read',
  'PATCH /api/v1/security-settings': 'settings:write fresh',
};

const EVERYONE = ['owner', 'operator', 'auditor'];
const ROLES_OF: Readonly<Record<string, readonly string[]>> = {
  'merchants:read': EVERYONE,
  'merchants:write': ['owner', 'operator'],
  'integrations:read': EVERYONE,
  'integrations:write': ['owner', 'operator'],
  'transactions:read': EVERYONE,
  'transactions:act': ['owner', 'operator'],
  'transactions:export': EVERYONE,
  'refunds:write': ['owner', 'operator'],
  'reports:read': EVERYONE,
  'users:read': ['owner', 'auditor'],
  'users:write': ['owner'],
  'tokens:read': ['owner', 'auditor'],
  'tokens:write': ['owner'],
  'audit:read': ['owner', 'auditor'],
  'alarms:read': EVERYONE,
  'alarms:write': ['owner', 'operator'],
  'system:read': EVERYONE,
  'settings:write': ['owner'],
  self: EVERYONE,
};

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-permission'?: string;
  readonly 'x-fresh-authentication'?: boolean;
  readonly security?: readonly Record<string, unknown>[];
  readonly responses: Record<string, unknown>;
}

const NOBODY = '00000000-0000-7000-8000-000000000000';

let world: World;
const emails = new Map<Role, { email: string; password: string }>();
const tokens = new Map<Role, ApiClient>();

beforeAll(async () => {
  world = await World.start({ settings: WITH_OWNER });
  const boss = await owner(world);
  emails.set('owner', OWNER);
  for (const role of ['operator', 'auditor'] as const) {
    emails.set(role, { email: (await hire(boss, role)).email, password: PASSWORD });
  }
  for (const role of ROLES) {
    const { body } = await boss.post('/api-tokens', { name: role, role });
    tokens.set(role, new ApiClient(world.url, body.token as string));
  }
});
afterAll(() => world.close());

/** What Express itself would answer, whoever put it there. */
function mounted(): string[] {
  const { router } = world.app.getHttpAdapter().getInstance() as { router: Router };
  return router.stack.flatMap(({ route }) => {
    if (!route || !/^\/api\/v1(\/|$)/i.test(route.path)) return [];
    const methods = new Set(route.stack.map(({ method }) => method.toUpperCase()));
    return [...methods].map((method) => `${method} ${route.path}`);
  });
}

const operations = Object.entries(EXPECTED).map(([operation, demand]) => {
  const [method = '', path = ''] = operation.split(' ');
  const [permission = '', fresh] = demand.split(' ');
  return { operation, method, permission, isFresh: fresh === 'fresh', path: path.slice('/api/v1'.length) };
});
const closed = operations.filter(({ permission }) => permission !== 'public');

const sessions = new Map<Role, ApiClient>();

/** A browser in which somebody of this role is signed in, again where an operation has ended the session. */
async function sessionOf(role: Role): Promise<ApiClient> {
  const known = sessions.get(role);
  if ((await known?.get('/session'))?.status === 200 && known) return known;
  const { email, password } = emails.get(role)!;
  const client = await signedIn(world, email, password);
  sessions.set(role, client);
  return client;
}

/** Sends what no operation takes, so that none that is allowed does anything. */
function knock(client: ApiClient, { method, path }: { method: string; path: string }) {
  const body = ['GET', 'DELETE'].includes(method) ? undefined : { garbage: true };
  return client.call(method, path.replace(/:\w+/g, NOBODY), body);
}

describe('the routes of the staff API', () => {
  it('are those that are written down here, with their permissions', () => {
    const table = world.app.get(RouteTable).routes.filter(({ isApi }) => isApi);
    const actual = table.map(({ method, path, rule, isFresh }) => {
      const permission = rule?.kind === 'permission' ? rule.permission : rule?.kind;
      return [`${method} ${path}`, `${String(permission)}${isFresh ? ' fresh' : ''}`];
    });
    expect(Object.fromEntries(actual)).toEqual(EXPECTED);
    expect(mounted().toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
    expect(PERMISSIONS).toEqual(ROLES_OF);
  });

  it.each(closed)('$operation answers 401 to strangers, whatever they send', async ({ method, path }) => {
    const stranger = new ApiClient(world.url);
    const url = path.replace(/:\w+/g, NOBODY);
    const answers = [
      await stranger.call(method, url),
      await stranger.call(method, `${url}?limit=-1&nonsense=1`),
      await stranger.call(method, path.replace(/:\w+/g, '%00')),
      await new ApiClient(world.url, 'wpg_nonsense').call(method, url),
    ];
    if (method !== 'GET') {
      const json = { headers: { 'content-type': 'application/json' } };
      answers.push(await stranger.call(method, url, undefined, { raw: '{"a":', ...json }));
      answers.push(await stranger.call(method, url, undefined, { raw: `"${'x'.repeat(200_000)}"`, ...json }));
      answers.push(
        await stranger.call(method, url, undefined, { raw: 'a=1', headers: { 'content-type': 'text/plain' } }),
      );
    }
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    expect(answers.map(({ body }) => body.code as string)).toEqual(answers.map(() => 'unauthenticated'));
    expect(answers[0]?.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it.each(closed)('$operation is open to the sessions of $permission alone', async (operation) => {
    for (const role of ROLES) {
      const { status, body } = await knock(await sessionOf(role), operation);
      const isAllowed = ROLES_OF[operation.permission]!.includes(role);
      // A proof of who they are that is wrong is a 403 too; that of an empty one is the body's fault.
      if (isAllowed && body?.code !== 'reauthentication_failed') expect([role, status]).not.toContain(403);
      if (!isAllowed) expect([role, status, body.code]).toEqual([role, 403, 'forbidden']);
      expect(status).not.toBe(401);
      expect(status).toBeLessThan(500);
    }
  });

  it.each(closed)('$operation is open to the tokens of $permission alone', async (operation) => {
    for (const role of ROLES) {
      const { status, body } = await knock(tokens.get(role)!, operation);
      const { permission, isFresh } = operation;
      const code = refusalOfToken(role, permission, isFresh);
      if (code !== null) expect([role, status, body.code]).toEqual([role, 403, code]);
      else expect([200, 204, 400, 404]).toContain(status);
    }
  });

  it('are all documented, each with its permission and its errors', async () => {
    const document = (await (await fetch(`${world.url}/api/openapi.json`)).json()) as OpenAPIObject;
    const documented = Object.entries(document.paths)
      .filter(([path]) => path.startsWith('/api/v1/'))
      .flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
      );
    const permissions = documented.map(({ path, method, operation }) => {
      const fresh = operation['x-fresh-authentication'] === true ? ' fresh' : '';
      return [`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, `${operation['x-permission']!}${fresh}`];
    });
    expect(Object.fromEntries(permissions)).toEqual(EXPECTED);
    const ids = documented.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operation } of documented) {
      const { operationId, summary, security, responses } = operation;
      const isPublic = operation['x-permission'] === 'public';
      const isForPeople = operation['x-permission'] === 'self';
      expect([operationId, summary]).toEqual([
        expect.stringMatching(/^[a-z]+[A-Z]\w+$|^reauthenticate$/),
        expect.any(String),
      ]);
      expect([operationId, Object.keys(responses)]).toEqual([
        operationId,
        expect.arrayContaining(['400', '403', '500'].filter((status) => !isPublic || status !== '403')),
      ]);
      const schemes = (security ?? []).flatMap((one) => Object.keys(one)).toSorted();
      expect([operationId, schemes]).toEqual([
        operationId,
        isPublic ? [] : isForPeople ? ['session'] : ['session', 'token'],
      ]);
    }
    expect(Object.keys(document.components?.securitySchemes ?? {}).toSorted()).toEqual(['session', 'token']);
  });

  it('answers 401 where there is no operation at all', async () => {
    const answers = await Promise.all(
      ['/nothing', '/users/me/nothing', '', '/SESSION', '/session/', '/setup/'].map((path) =>
        new ApiClient(world.url).get(path),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
    expect((await tokens.get('owner')!.get('/nothing')).body).toMatchObject({ status: 404, code: 'not_found' });
  });
});

function refusalOfToken(role: Role, permission: string, isFresh: boolean): string | null {
  if (permission === 'self') return 'session_required';
  if (!ROLES_OF[permission]!.includes(role)) return 'forbidden';
  return isFresh && role !== 'owner' ? 'fresh_authentication_required' : null;
}
