import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { generateSync } from 'otplib';
import { ApiClient } from '../support/api-client.js';
import { cli } from '../support/cli.js';
import { arrive, orderOf, type Visit } from '../support/customer.js';
import { get, post } from '../support/http.js';
import { PLANTED, PlantedSecrets } from '../support/planted-secrets.js';
import { sampleConfiguration } from '../support/sample.js';
import { World } from '../support/world.js';

const OWNER = 'owner@gateway.example';
const CUSTOMER = {
  customerName: PLANTED.customerName,
  customerEmail: PLANTED.customerEmail,
  customerMobile: PLANTED.customerMobile,
};

let world: World;
let folder: string;
const logged: string[] = [];
/** What the gateway answered with: pages, problems, redirects' addresses. */
const answers: string[] = [];
/** What commands printed. */
const printed: string[] = [];
/** Exports and evidence, unpacked. */
const files: string[] = [];
const planted = new PlantedSecrets();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-secrets-'));
  const { merchantKey, apiKey } = PLANTED;
  world = await World.start({
    settings: {
      LOG_LEVEL: 'trace',
      LOG_FORMAT: 'json',
      ADMIN_EMAIL: OWNER,
      ADMIN_PASSWORD: PLANTED.password,
      PROVIDER_TIMEOUT_MS: '500',
      PROVIDER_BREAKER_FAILURES: '0',
    },
    merchant: { merchantKey, apiKey, clientPolicy: 'collect' },
    account: { merchantKey, apiKey, requiresClient: true },
    faults: { holdMs: 1500 },
    log: (line) => logged.push(line),
  });
  const [masterKey = ''] = readFileSync(world.environment.MASTER_KEY_FILE, 'utf8').split('\n');
  planted.add('masterKey', masterKey);
  await pay();
  await failAtTheProvider();
  await refuse();
  await breakTheDatabase();
  await useTheApi();
  await get(`${world.url}/health/live`);
  // Last: a command turns Nest's log off for the whole process.
  await runCommands();
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function fetchAndKeep(address: string, init?: Record<string, string>): Promise<string | null> {
  const { status, location, body } = await (init ? post(address, init) : get(address));
  answers.push(`${String(status)} ${body}`);
  return location;
}

async function land(): Promise<Visit> {
  const visit = await arrive(world);
  planted.tokens.add(visit.checkout.split('/').at(-1) ?? '');
  planted.addSignature('landing', visit.landingUrl);
  return visit;
}

async function start(visit: Visit): Promise<string> {
  return (await fetchAndKeep(`${visit.checkout}/payments`, { cardType: 'UnionPay', ...CUSTOMER })) ?? '';
}

/** From the landing to the return, and a decline. */
async function pay(): Promise<void> {
  const visit = await land();
  await fetchAndKeep(`${visit.checkout}/payments`, { cardType: 'UnionPay', ...CUSTOMER, customerEmail: 'wrong' });
  const order = orderOf(await start(visit));
  const reply = await world.provider.pay(order);
  planted.addSignature('reply', reply);
  await fetchAndKeep(reply);
  planted.addSignature('return', (await fetchAndKeep(visit.checkout)) ?? '');
  await world.provider.idle();
  for (const { url } of world.provider.order(order)?.callbacksSent ?? []) planted.addSignature('callback', url);
  const declined = await land();
  await fetchAndKeep(await world.provider.decline(orderOf(await start(declined))));
  await fetchAndKeep(declined.checkout);
}

async function failAtTheProvider(): Promise<void> {
  for (const faults of [
    { paymentCall: 'error-500' },
    { paymentCall: 'reset-after' },
    { answerShape: 'garbage' },
    { answerShape: 'foreign-host' },
    { query: 'garbage' },
  ] as const) {
    world.provider.faults.set(faults);
    const visit = await land();
    await start(visit);
    await fetchAndKeep(visit.checkout);
    world.clock.advance(60_000);
    await world.reconcile();
    world.provider.faults.reset();
  }
}

/** Requests that are refused; each brings a secret along. */
async function refuse(): Promise<void> {
  const { landingUrl, checkout, transactionId } = await land();
  await fetchAndKeep(landingUrl.replace('harbour', 'nowhere'));
  await fetchAndKeep(landingUrl.replace(/amount=[^&]+/, 'amount=99.99'));
  await fetchAndKeep(`${landingUrl}&${landingUrl.split('?')[1] ?? ''}`);
  await fetchAndKeep(`${checkout}x`);
  await fetchAndKeep(`${checkout}/nothing`);
  await fetchAndKeep(`${checkout}/payments`, { cardType: 'Gold', ...CUSTOMER });
  await fetchAndKeep(`${world.url}/callbacks/mygw/backoffice?orderID=${transactionId}&signature=${'a'.repeat(32)}`);
  await fetchAndKeep(`${world.url}/callbacks/mygw/reply?success=Y&apiKey=${PLANTED.apiKey}`);
}

/** A day of the staff: keys are changed, a second factor is set up, lists are read, files are taken away. */
async function useTheApi(): Promise<void> {
  const client = new ApiClient(world.url);
  answers.push((await client.signIn(OWNER, PLANTED.wrongPassword)).text);
  const signedIn = await client.signIn(OWNER, PLANTED.password);
  answers.push(signedIn.text.replace(planted.add('CSRF token', signedIn.body.csrfToken), ''));
  for (const value of client.cookies.values()) planted.add('cookie', value);
  const [integration] = (await client.get('/integrations')).body.items as [{ id: string }];
  const rotation = { secret: PLANTED.rotatedSecret, keepPreviousUntil: new Date(world.clock.now() + 3_600_000) };
  answers.push((await client.put(`/integrations/${integration.id}/secret`, rotation)).text);
  const { token } = (await client.post('/api-tokens', { name: 'Program', role: 'owner' })).body;
  const program = new ApiClient(world.url, planted.add('API token', token));
  const webhook = { name: 'Hook', kind: 'webhook', url: 'https://hooks.example.com/' };
  planted.add('webhook secret', (await client.post('/alarm-channels', webhook)).body.secret);
  const { secret } = (await client.post('/users/me/totp')).body;
  const code = generateSync({
    secret: planted.add('TOTP secret', secret),
    epoch: Math.floor(world.clock.now() / 1000),
  });
  const { recoveryCodes } = (await client.post('/users/me/totp/confirmation', { code })).body;
  for (const recoveryCode of recoveryCodes as string[]) planted.add('recovery code', recoveryCode);
  answers.push((await client.post('/session/reauthentication', { totp: PLANTED.wrongPassword })).text);
  answers.push((await client.post('/users', { email: 'x', password: PLANTED.wrongPassword })).text);
  await readAll(program);
}

async function readAll(program: ApiClient): Promise<void> {
  const { items } = (await program.get('/transactions?limit=200')).body as { items: { id: string }[] };
  const resources = [
    'merchants',
    'integrations',
    'users',
    'api-tokens',
    'audit-log',
    'alarm-channels',
    'go-live-checks',
  ];
  for (const resource of resources) answers.push((await program.get(`/${resource}`)).text);
  for (const { id } of items) {
    answers.push((await program.get(`/transactions/${id}`)).text);
    files.push(...(await unpacked(program, `/transactions/${id}/evidence`)));
  }
  files.push((await program.get('/transactions/export?format=csv')).text);
  files.push(...(await unpacked(program, '/transactions/export?format=xlsx')));
}

async function unpacked(program: ApiClient, path: string): Promise<string[]> {
  const response = await program.fetch('GET', path);
  return Object.values(unzipSync(new Uint8Array(await response.arrayBuffer()))).map((file) => strFromU8(file));
}

async function run(...args: string[]): Promise<void> {
  const { out, err } = await cli(world.environment, ...args);
  printed.push(out, err);
}

async function runCommands(): Promise<void> {
  const urls = { provider: world.provider.url, host: world.host.url };
  const file = join(folder, 'configuration.json');
  for (const merchant of [
    { merchantKey: PLANTED.weakMerchantKey, clientPolicy: 'collect' },
    { apiKey: PLANTED.refusedApiKey, clientPolicy: 'collect' },
    { merchantKey: PLANTED.merchantKey, apiKey: PLANTED.apiKey, currencies: ['none'] },
    { merchantKey: PLANTED.merchantKey, apiKey: PLANTED.apiKey, clientPolicy: 'collect' },
  ]) {
    writeFileSync(file, JSON.stringify(sampleConfiguration(urls, merchant)));
    await run('config:apply', file);
    await run('config:check');
  }
  for (const command of ['config:show', 'keys:rotate', 'keys:rotate', 'audit:verify']) await run(command);
  for (const key of readFileSync(world.environment.MASTER_KEY_FILE, 'utf8').trim().split('\n')) {
    planted.add('masterKey', key);
  }
  await run('backup', join(folder, 'backup.gz'));
  await run('restore', join(folder, 'backup.gz'));
  rmSync(file);
}

/** Errors of the database repeat what was to be stored, if one lets them. */
async function breakTheDatabase(): Promise<void> {
  const visit = await land();
  const paid = await land();
  const reply = await world.provider.pay(orderOf(await start(paid)));
  for (const table of ['callbacks', 'attempts', 'transactions']) {
    await world.dataSource.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
    await start(visit);
    await fetchAndKeep(visit.checkout);
    await fetchAndKeep(visit.landingUrl);
    await fetchAndKeep(reply);
    await world.reconcile();
    await world.dataSource.query(`ALTER TABLE ${table}_away RENAME TO ${table}`);
  }
}

const rowsOf = async (...tables: string[]): Promise<string> =>
  JSON.stringify(await Promise.all(tables.map((table) => world.dataSource.query(`SELECT * FROM ${table}`))));

describe('planted secrets', () => {
  it('were really in play: successes, refusals and errors happened', async () => {
    expect(planted.size).toBeGreaterThan(16);
    expect(planted.tokens.size).toBeGreaterThan(8);
    const statuses = new Set(answers.map((answer) => answer.slice(0, 3)));
    for (const status of ['303', '400', '403', '404']) expect(statuses).toContain(status);
    expect([...statuses].some((status) => status.startsWith('5'))).toBe(true);
    const levels = new Set(logged.map((line) => (JSON.parse(line) as { level: string }).level));
    for (const level of ['error', 'warn', 'info', 'debug']) expect(levels).toContain(level);
    expect(planted.foundIn(PLANTED.merchantKey)).toEqual(['merchantKey']);
    expect(planted.foundIn(`x=${encodeURIComponent(PLANTED.customerEmail)}`)).toEqual(['customerEmail']);
  });

  it('are not in the log, at its most talkative', () => {
    expect(planted.foundIn(logged.join(''))).toEqual([]);
    expect(logged.join('')).not.toContain(OWNER);
  });

  it('are not in what the gateway answers, but for what is the customer’s own', () => {
    // A form that is shown again has what the customer filled in, and posts to the checkout's address; who is sent back
    // to the host platform is sent with the result's signature.
    expect(planted.foundIn(answers.join('\n'), [/^customer/, /^checkout token$/, /^return signature/])).toEqual([]);
  });

  it('are not in the histories, the callbacks as they are stored, or the audit log', async () => {
    const tables = ['events', 'callbacks', 'attempts', 'audit_entries', 'merchants', 'integration_versions'];
    expect(planted.foundIn(await rowsOf(...tables))).toEqual([]);
    const kinds = JSON.stringify(await world.dataSource.query('SELECT action FROM audit_entries'));
    for (const kind of ['secret_rotated', 'api_token_created', 'totp_enabled', 'reauthentication_failed']) {
      expect(kinds).toContain(kind);
    }
  });

  it('are in the database nowhere in the clear but the checkouts’ tokens', async () => {
    expect(planted.foundIn(await rowsOf('merchant_versions', 'integration_secrets'))).toEqual([]);
    const people = ['users', 'sessions', 'devices', 'api_tokens', 'recovery_codes', 'alarm_channels', 'settings'];
    expect(planted.foundIn(await rowsOf(...people))).toEqual([]);
    expect(planted.foundIn(await rowsOf('transactions'), [/^checkout token$/])).toEqual([]);
  });

  it('are not in the metrics', async () => {
    expect(planted.foundIn((await get(`${world.url}/metrics`)).body)).toEqual([]);
  });

  it('are not in backups, but for the checkouts’ tokens', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.gz'));
    expect(files).toEqual(['backup.gz']);
    const text = gunzipSync(readFileSync(join(folder, 'backup.gz'))).toString();
    expect(text).toContain(OWNER);
    expect(planted.foundIn(text, [/^checkout token$/])).toEqual([]);
  });

  it('are not in exports, and not in the evidence of a payment', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.join('')).toContain('timeline');
    expect(planted.foundIn(files.join('\n'))).toEqual([]);
  });

  it('are not in what commands print', () => {
    expect(printed.join('')).toContain('digits only');
    expect(printed.join('')).toContain('refused the API key');
    expect(planted.foundIn(printed.join(''))).toEqual([]);
  });

  it('are not in the API’s document', async () => {
    expect(planted.foundIn((await get(`${world.url}/api/openapi.json`)).body)).toEqual([]);
  });
});
