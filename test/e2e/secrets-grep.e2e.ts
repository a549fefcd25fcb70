import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cli } from '../support/cli.js';
import { arrive, orderOf, type Visit } from '../support/customer.js';
import { get, post } from '../support/http.js';
import { sampleConfiguration, SAMPLE } from '../support/sample.js';
import { World } from '../support/world.js';

/** Planted values that must not turn up anywhere. Each is long enough to be found by nothing but itself. */
const PLANTED = {
  merchantKey: 'planted-merchant-key-Zq81',
  weakMerchantKey: '90817263549081',
  apiKey: 'planted-api-key-Zq82',
  refusedApiKey: 'planted-refused-api-key-Zq83',
  integrationSecret: SAMPLE.secret,
  customerName: 'Planted Zq84 Person',
  customerEmail: 'planted-zq85@customer.example',
  customerMobile: '+61 400 908 172',
  password: 'planted-password-Zq86',
  wrongPassword: 'planted-wrong-password-Zq87',
} as const;

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
/** Found out on the way: checkouts' tokens, signatures, cookies. */
const secrets = new Map<string, string>(Object.entries(PLANTED));
const tokens = new Set<string>();

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
  secrets.set('masterKey', masterKey);
  await pay();
  await failAtTheProvider();
  await refuse();
  await signIn();
  await breakTheDatabase();
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
  tokens.add(visit.checkout.split('/').at(-1) ?? '');
  keepSignature('landing', visit.landingUrl);
  return visit;
}

function keepSignature(what: string, address: string): void {
  const signature = /[?&]signature=([^&]+)/i.exec(address)?.[1];
  if (signature) secrets.set(`${what} signature ${String(secrets.size)}`, signature);
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
  keepSignature('reply', reply);
  await fetchAndKeep(reply);
  keepSignature('return', (await fetchAndKeep(visit.checkout)) ?? '');
  await world.provider.idle();
  for (const { url } of world.provider.order(order)?.callbacksSent ?? []) keepSignature('callback', url);
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

async function signIn(): Promise<void> {
  for (const password of [PLANTED.wrongPassword, PLANTED.password]) {
    const response = await fetch(`${world.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: world.url },
      body: JSON.stringify({ email: OWNER, password }),
    });
    answers.push(await response.text());
    for (const cookie of response.headers.getSetCookie()) {
      const [, value = ''] = /^[^=]+=([^;]{16,})/.exec(cookie) ?? [];
      if (value) secrets.set(`cookie ${String(secrets.size)}`, value);
    }
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const merchants = await fetch(`${world.url}/api/v1/merchants`, { headers: { cookie } });
    answers.push(await merchants.text());
  }
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
    secrets.set(`masterKey ${String(secrets.size)}`, key);
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

/** Names of the secrets that a text holds; not the values, which would stand in the test's own output. */
function found(text: string, allowed: readonly RegExp[] = []): string[] {
  const names = [...secrets].filter(([, value]) => isIn(text, value)).map(([name]) => name);
  if ([...tokens].some((token) => text.includes(token))) names.push('checkout token');
  return names.filter((name) => !allowed.some((pattern) => pattern.test(name)));
}

function isIn(text: string, value: string): boolean {
  const forms = [
    value,
    encodeURIComponent(value),
    Buffer.from(value).toString('base64'),
    JSON.stringify(value).slice(1, -1),
  ];
  return forms.some((form) => text.includes(form));
}

const rowsOf = async (...tables: string[]): Promise<string> =>
  JSON.stringify(await Promise.all(tables.map((table) => world.dataSource.query(`SELECT * FROM ${table}`))));

describe('planted secrets', () => {
  it('were really in play: successes, refusals and errors happened', async () => {
    expect(secrets.size).toBeGreaterThan(16);
    expect(tokens.size).toBeGreaterThan(8);
    const statuses = new Set(answers.map((answer) => answer.slice(0, 3)));
    for (const status of ['303', '400', '403', '404']) expect(statuses).toContain(status);
    expect([...statuses].some((status) => status.startsWith('5'))).toBe(true);
    const levels = new Set(logged.map((line) => (JSON.parse(line) as { level: string }).level));
    for (const level of ['error', 'warn', 'info', 'debug']) expect(levels).toContain(level);
    expect(found(PLANTED.merchantKey)).toEqual(['merchantKey']);
    expect(found(`x=${encodeURIComponent(PLANTED.customerEmail)}`)).toEqual(['customerEmail']);
  });

  it('are not in the log, at its most talkative', () => {
    expect(found(logged.join(''))).toEqual([]);
    expect(logged.join('')).not.toContain(OWNER);
  });

  it('are not in what the gateway answers, but for what is the customer’s own', () => {
    // A form that is shown again has what the customer filled in, and posts to the checkout's address; who is sent back
    // to the host platform is sent with the result's signature.
    expect(found(answers.join('\n'), [/^customer/, /^checkout token$/, /^return signature/])).toEqual([]);
  });

  it('are not in the histories, the callbacks as they are stored, or the audit log', async () => {
    const tables = ['events', 'callbacks', 'attempts', 'audit_entries', 'merchants', 'integration_versions'];
    expect(found(await rowsOf(...tables))).toEqual([]);
  });

  it('are in the database nowhere in the clear but the checkouts’ tokens', async () => {
    expect(found(await rowsOf('merchant_versions', 'integration_secrets', 'users', 'sessions'))).toEqual([]);
    expect(found(await rowsOf('transactions'), [/^checkout token$/])).toEqual([]);
  });

  it('are not in the metrics', async () => {
    expect(found((await get(`${world.url}/metrics`)).body)).toEqual([]);
  });

  it('are not in backups, but for the checkouts’ tokens', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.gz'));
    expect(files).toEqual(['backup.gz']);
    const text = gunzipSync(readFileSync(join(folder, 'backup.gz'))).toString();
    expect(text).toContain(OWNER);
    expect(found(text, [/^checkout token$/])).toEqual([]);
  });

  it('are not in what commands print', () => {
    expect(printed.join('')).toContain('digits only');
    expect(printed.join('')).toContain('refused the API key');
    expect(found(printed.join(''))).toEqual([]);
  });

  it('are not in the API’s document', async () => {
    expect(found((await get(`${world.url}/api/openapi.json`)).body)).toEqual([]);
  });
});
