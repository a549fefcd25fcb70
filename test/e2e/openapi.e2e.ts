import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RouteTable } from '../../src/admin/auth/route-table.js';
import { newId } from '../../src/common/ids.js';
import { type ApiAnswer, ApiClient } from '../support/api-client.js';
import { arrive, choose, orderOf } from '../support/customer.js';
import { databaseKind } from '../support/database.js';
import { faults, resolve, type Schema, type Schemas } from '../support/json-schema.js';
import { owner, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly object[];
  readonly 'x-permission'?: string;
  readonly responses: Readonly<
    Record<string, { description: string; content?: Readonly<Record<string, { schema: Schema }>> }>
  >;
  readonly requestBody?: { content: Readonly<Record<string, { schema: Schema }>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas; readonly securitySchemes: object };
}

const API = '/api/v1';
const LINT_MS = 120_000;

describe('the document of the API', () => {
  let world: World;
  let client: ApiClient;
  let document: ApiDocument;
  /** What `{id}` stands for below each resource. */
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    world = await World.start({ settings: WITH_OWNER });
    document = (await (await fetch(`${world.url}/api/openapi.json`)).json()) as ApiDocument;
    client = await owner(world);
    const visit = await arrive(world);
    await world.provider.pay(orderOf(await choose(visit)));
    await world.reconcile();
    await arrive(world);
    for (const resource of ['users', 'merchants', 'integrations']) {
      ids[resource] = (await client.get(`/${resource}`)).body.items[0].id as string;
    }
    const { body: channel } = await client.post('/alarm-channels', {
      ...{ name: 'Documented', kind: 'webhook', url: 'https://hooks.example.com/' },
    });
    ids['alarm-channels'] = channel.id as string;
    const channels = [channel.id as string];
    const { body: rule } = await client.post('/alarm-rules', { name: 'Documented', kind: 'needs_attention', channels });
    ids['alarm-rules'] = rule.id as string;
    ids['transactions'] = (await world.transaction(visit.transactionId)).id;
    const cancellation = { reason: 'Documented' };
    const key = { headers: { 'idempotency-key': 'documented' } };
    const cancelled = await client.post(`/transactions/${ids['transactions']}/cancellation`, cancellation, key);
    expectDocumented('POST', `${API}/transactions/{id}/cancellation`, cancelled);
    ids['refunds'] = cancelled.body.id as string;
  });
  afterAll(() => world.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    );

  /** Fails where an answer is not what the document says of this operation and status. */
  const expectDocumented = (method: string, path: string, answer: ApiAnswer) => {
    const response = document.paths[path]?.[method.toLowerCase()]?.responses[String(answer.status)];
    expect({ method, path, status: answer.status, documented: response !== undefined }).toMatchObject({
      documented: true,
    });
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const schema = response?.content?.[type]?.schema;
    if (answer.body === undefined && !response?.content) return;
    const { schemas } = document.components;
    expect({ method, path, type, faults: schema ? faults(contentOf(answer), schema, schemas) : 'no schema' }).toEqual({
      ...{ method, path, type },
      faults: [],
    });
  };

  const realPath = (path: string) =>
    path
      .replace(
        /^\/api\/v1\/([\w-]+)\/\{id\}/,
        (_, resource: string) => `${API}/${resource}/${ids[resource] ?? newId()}`,
      )
      .replace(/\{\w+\}/g, newId());

  it('has every operation that the server offers, and no other', () => {
    const offered = world.app
      .get(RouteTable)
      .routes.filter(({ path }) => /^\/(?:api\/v1|health)\//.test(path))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const documented = operations().map(({ method, path }) => `${method} ${path}`);
    expect(documented.toSorted()).toEqual(offered.toSorted());
    expect(documented.length).toBeGreaterThan(20);
  });

  it('says of each operation what it is, who may call it, and how it is refused', () => {
    const known = operations().filter(({ path }) => path.startsWith(API));
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { method, path, operation } of known) {
      const isPublic = operation['x-permission'] === 'public';
      const refusals = isPublic ? ['400'] : ['400', '401', '403', ...(path.includes('{') ? ['404'] : [])];
      expect({ method, path, ...operation }).toMatchObject({
        operationId: expect.stringMatching(/^[a-z][A-Za-z]+$/),
        summary: expect.stringMatching(/^[A-Z]/),
        description: expect.stringMatching(/Permission: /),
        'x-permission': expect.any(String),
        security: isPublic ? [] : expect.arrayContaining([expect.anything()]),
        responses: Object.fromEntries(refusals.map((status) => [status, expect.anything()])),
      });
      expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
      // Said in several places, a status is described once.
      expect(Object.values(operation.responses).filter((response) => response.description.includes('\n'))).toEqual([]);
    }
    expect(Object.keys(document.components.securitySchemes)).toEqual(['session', 'token']);
  });

  it('describes every field of what is sent and answered, with an example or the values it may have', () => {
    const bare = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
      Object.entries(schema.properties ?? {})
        .filter(([, property]) => !isDescribed(property))
        .map(([field]) => `${name}.${field}`),
    );
    expect(bare).toEqual([]);
  });

  it('is true of what every GET answers', async () => {
    for (const { method, path } of operations()) {
      if (method !== 'GET') continue;
      const answer = await callAt(client, world, realPath(path));
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expectDocumented(method, path, answer);
    }
  });

  it('is true of what changes answer', async () => {
    const merchant = await client.post('/merchants', {
      ...{ name: 'Documented', merchantId: 'documented', environment: 'test', currencies: ['AUD'] },
      ...{ cardTypes: ['Alipay'], merchantKey: 'Gh7Jk2Lp9Qw4Er6Ty1Ui', apiKey: 'a-documented-api-key' },
    });
    expectDocumented('POST', `${API}/merchants`, merchant);
    const merchantPath = `/merchants/${merchant.body.id as string}`;
    expectDocumented('PATCH', `${API}/merchants/{id}`, await client.patch(merchantPath, { emailPay: true }));
    const test = await client.post(`${merchantPath}/connection-test`);
    expectDocumented('POST', `${API}/merchants/{id}/connection-test`, test);

    const secret = '0c9b8a7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d';
    const integration = await client.post('/integrations', {
      ...{ slug: 'documented', name: 'Documented', merchant: merchant.body.id as string, currency: 'AUD', secret },
      redirectHosts: ['portal.example.com'],
    });
    expectDocumented('POST', `${API}/integrations`, integration);
    const integrationPath = `/integrations/${integration.body.id as string}`;
    expectDocumented('PATCH', `${API}/integrations/{id}`, await client.patch(integrationPath, { name: 'Other' }));
    const rotated = await client.put(`${integrationPath}/secret`, { secret: secret.toUpperCase() });
    expectDocumented('PUT', `${API}/integrations/{id}/secret`, rotated);

    const refreshed = await client.post(`/transactions/${ids['transactions'] ?? ''}/refresh`);
    expectDocumented('POST', `${API}/transactions/{id}/refresh`, refreshed);
    const delivered = await client.post(`/transactions/${ids['transactions'] ?? ''}/deliveries`, {});
    expectDocumented('POST', `${API}/transactions/{id}/deliveries`, delivered);
    const key = { headers: { 'idempotency-key': 'documented' } };
    const refused = await client.post(
      `/transactions/${ids['transactions'] ?? ''}/refunds`,
      { reason: 'x', amount: '1' },
      key,
    );
    expectDocumented('POST', `${API}/transactions/{id}/refunds`, refused);
    const settings = await client.patch('/security-settings', { refundApproval: false });
    expectDocumented('PATCH', `${API}/security-settings`, settings);
  });

  it('is true of refusals', async () => {
    expectDocumented('GET', `${API}/transactions`, await client.get('/transactions?limit=ten'));
    expectDocumented('GET', `${API}/transactions/{id}`, await client.get(`/transactions/${newId()}`));
    expectDocumented('GET', `${API}/merchants/{id}`, await client.get('/merchants/no-id'));
    expectDocumented('POST', `${API}/merchants`, await client.post('/merchants', {}));
    expectDocumented(
      'POST',
      `${API}/merchants`,
      await client.post('/merchants', undefined, { headers: { 'x-csrf-token': 'x' } }),
    );
    expectDocumented('GET', `${API}/integrations`, await new ApiClient(world.url).get('/integrations'));
  });

  it('has no text that may hold a NUL, which PostgreSQL cannot store: each is refused by its name', async () => {
    let sent = 0;
    for (const { method, path, operation } of operations().filter((one) => one.path.startsWith(API))) {
      const url = realPath(path).slice(API.length);
      const expectRefused = ({ status, body }: ApiAnswer, name: string) => {
        const fields = (body?.errors as { field: string }[] | undefined)?.map(({ field }) => field.split('.')[0]);
        expect({ method, path, name, status, fields }).toEqual({ method, path, name, status: 400, fields: [name] });
        sent += 1;
      };
      for (const { name, in: place } of operation.parameters ?? []) {
        if (place === 'query') expectRefused(await client.call(method, `${url}?${name}=a%00`), name);
      }
      const schema = operation.requestBody?.content['application/json']?.schema ?? {};
      const fields = Object.entries(resolve(schema, document.components.schemas).properties ?? {});
      const examples = Object.fromEntries(fields.map(([name, { example }]) => [name, example]));
      for (const [name] of fields) {
        expectRefused(await client.call(method, url, { ...examples, [name]: ['a\0'] }), name);
        expectRefused(await client.call(method, url, { ...examples, [name]: 'a\0' }), name);
      }
    }
    expect(sent).toBeGreaterThan(150);
  });

  it('has no body that is nested too deeply to be read', async () => {
    const raw = `{"name":${'['.repeat(49_000)}${']'.repeat(49_000)}}`;
    const json = { raw, headers: { 'content-type': 'application/json' } };
    for (const path of ['/users', '/merchants', '/integrations', '/alarm-rules']) {
      expect((await client.post(path, undefined, json)).status).toBe(400);
    }
  });

  // The document does not depend on the database: once is enough.
  if (databaseKind() === 'sqlite') lintTest();

  function lintTest() {
    it(
      'passes the linter without an error',
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'gateway-openapi-'));
        const file = join(folder, 'openapi.json');
        writeFileSync(file, JSON.stringify(document));
        const redocly = join(import.meta.dirname, '../../node_modules/@redocly/cli/bin/cli.js');
        const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
        const { stdout } = await promisify(execFile)(process.execPath, [redocly, 'lint', file, '--format=json'], {
          env,
          cwd: folder,
        }).catch((error: unknown) => error as { stdout: string });
        rmSync(folder, { recursive: true });
        const { problems } = JSON.parse(stdout) as { problems: { severity: string; message: string }[] };
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      },
      LINT_MS,
    );
  }
});

function isDescribed(property: Schema & { example?: unknown; items?: Schema; default?: unknown }): boolean {
  if (property.$ref !== undefined || property.allOf || property.enum || property.items?.$ref !== undefined) return true;
  return 'example' in property || 'default' in property || property.items?.enum !== undefined;
}

/** Health is outside of the API's own prefix. */
/** What an answer says: JSON, else its text. */
function contentOf({ body, text }: ApiAnswer): unknown {
  return body === undefined ? text : (body as unknown);
}

async function callAt(client: ApiClient, world: World, path: string): Promise<ApiAnswer> {
  if (path.startsWith(API)) return client.get(path.slice(API.length));
  const response = await fetch(`${world.url}${path}`);
  const { status, headers } = response;
  const text = await response.text();
  return { status, headers, text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
}
