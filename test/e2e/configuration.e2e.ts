import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { stringify } from 'yaml';
import { withServices } from '../../src/cli/cli.module.js';
import { runCli } from '../../src/cli/program.js';
import { SYSTEM } from '../../src/common/actor.js';
import { SecretText } from '../../src/common/secret-text.js';
import { readEnvironment } from '../../src/config/environment.js';
import { dataSourceOptions } from '../../src/database/typeorm-options.js';
import { IntegrationsService } from '../../src/integrations/integrations.service.js';
import { usableSecrets } from '../../src/integrations/usable-secrets.js';
import { InvalidInputError } from '../../src/merchants/input/problem.js';
import { MerchantsService } from '../../src/merchants/merchants.service.js';
import { createTestDatabase, databaseKind, type TestDatabase } from '../support/database.js';

const HOUR = 3_600_000;
const MERCHANT_KEY = '1234567890';
const NEW_MERCHANT_KEY = 'kV8s1QmZ0aPzYw3uT6rX';
const API_KEY = 'leaky-api-key';
const SECRET = '11111111-1111-1111-1111-111111111111';
const NEW_SECRET = '22222222-2222-2222-2222-222222222222';
const SECRETS = [MERCHANT_KEY, NEW_MERCHANT_KEY, API_KEY, SECRET, NEW_SECRET];
const TABLES = [
  ...['integration_secrets', 'integration_versions', 'integrations', 'merchant_versions', 'merchants'],
  // The audit log's key is sealed with the master key, of which each test has its own.
  ...['audit_entries', 'audit_chain'],
];

const MERCHANT = {
  name: 'Harbour Offices (test)',
  merchantId: '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e',
  environment: 'test',
  merchantKey: { env: 'HARBOUR_MERCHANT_KEY' },
  apiKey: { file: 'api-key' },
  currencies: ['USD', 'CNY'],
  cardTypes: ['UnionPay', 'Alipay'],
};
const INTEGRATION = {
  slug: 'harbour',
  name: 'Harbour Offices',
  merchant: MERCHANT.name,
  currency: 'USD',
  secret: SECRET,
  redirectHosts: ['harbour.example'],
};

let folder: string;
let database: TestDatabase;
let masterKey: string;
/** Everything that any command printed. */
let printed = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'configuration-'));
  writeFileSync(join(folder, 'api-key'), `${API_KEY}\n`);
  database = await createTestDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});
beforeEach(() => {
  masterKey = randomBytes(32).toString('base64');
});
/** Making a database takes PostgreSQL a second, emptying one nothing. */
afterEach(() => sql(TABLES.map((table) => `DELETE FROM ${table}`)));

const environment = () =>
  readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    MASTER_KEY: masterKey,
    AUDIT_CHECKPOINT_FILE: join(folder, 'audit-checkpoints.jsonl'),
  });

async function cli(...args: string[]) {
  const output = { out: '', err: '' };
  const code = await runCli(args, {
    out: (text) => (output.out += text),
    err: (text) => (output.err += text),
    variables: { HARBOUR_MERCHANT_KEY: MERCHANT_KEY, HARBOUR_API_KEY: API_KEY, HARBOUR_SECRET: SECRET },
    loadEnvironment: environment,
  });
  printed += output.out + output.err;
  return { code, ...output };
}

function apply(merchant: object | null, integration: object | null = null) {
  const path = join(folder, 'configuration.yaml');
  writeFileSync(
    path,
    stringify({ merchants: merchant ? [merchant] : [], integrations: integration ? [integration] : [] }),
  );
  return cli('config:apply', path);
}

function withBoth<T>(work: (merchants: MerchantsService, integrations: IntegrationsService) => Promise<T>): Promise<T> {
  return withServices(environment(), (services) =>
    work(services.get(MerchantsService), services.get(IntegrationsService)),
  );
}

/** Past the gateway's own code. @returns the rows of the last statement */
async function sql<T>(statements: string | string[]): Promise<T[]> {
  const dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  try {
    let rows: T[] = [];
    for (const statement of [statements].flat()) rows = await dataSource.query(statement);
    return rows;
  } finally {
    await dataSource.destroy();
  }
}

describe('migration:run', () => {
  it('brings the schema up to date', async () => {
    expect(await cli('migration:run')).toEqual({ code: 0, out: 'The schema was brought up to date.\n', err: '' });
    expect(await cli('migration:run')).toEqual({ code: 0, out: 'The schema is up to date.\n', err: '' });
  });
});

describe('config:apply', () => {
  it('creates, and changes nothing the second time', async () => {
    expect(await apply(MERCHANT, INTEGRATION)).toEqual({
      code: 0,
      out: 'merchant Harbour Offices (test): created\nintegration harbour: created\n',
      err: expect.stringMatching(/^warning: merchant Harbour Offices \(test\): merchantKey: consists of digits only/),
    });
    expect((await apply(MERCHANT, INTEGRATION)).out).toBe(
      'merchant Harbour Offices (test): unchanged\nintegration harbour: unchanged\n',
    );
    expect(await sql('SELECT version FROM merchant_versions')).toEqual([{ version: 1 }]);
    expect(await sql('SELECT version FROM integration_versions')).toEqual([{ version: 1 }]);
    expect(await sql('SELECT id FROM integration_secrets')).toHaveLength(1);
  });

  it('makes a new version of what changed, naming the fields', async () => {
    await apply(MERCHANT, INTEGRATION);
    const changed = await apply(
      { ...MERCHANT, maxAmount: '500', merchantKey: NEW_MERCHANT_KEY },
      { ...INTEGRATION, expiresAfterMinutes: 30 },
    );
    expect(changed.out).toBe(
      'merchant Harbour Offices (test): updated to version 2 (maxAmount, merchantKey)\n' +
        'integration harbour: updated to version 2 (expiresAfterMinutes)\n',
    );
  });

  it('keeps stored secrets where the file has none', async () => {
    await apply(MERCHANT, INTEGRATION);
    const { merchantKey: _key, apiKey: _apiKey, ...merchant } = MERCHANT;
    const { secret: _secret, ...integration } = INTEGRATION;
    expect((await apply({ ...merchant, emailPay: true }, integration)).out).toBe(
      'merchant Harbour Offices (test): updated to version 2 (emailPay)\nintegration harbour: unchanged\n',
    );
    await withBoth(async (merchants) => {
      const account = await merchants.byName(MERCHANT.name);
      expect(account?.merchantKey.reveal()).toBe(MERCHANT_KEY);
      expect(account?.apiKey?.reveal()).toBe(API_KEY);
    });
  });

  it('lets an integration name a stored merchant that the file leaves out', async () => {
    await apply(MERCHANT);
    expect((await apply(null, INTEGRATION)).out).toBe('integration harbour: created\n');
    await withBoth(async (merchants, integrations) => {
      const merchant = await merchants.byName(MERCHANT.name);
      expect((await integrations.bySlug('harbour'))?.settings.merchant).toBe(merchant?.id);
    });
  });

  it('writes nothing when anything is wrong, and tells all of it', async () => {
    const { code, out, err } = await apply(MERCHANT, { ...INTEGRATION, currency: 'EUR', secret: 'short', colour: 1 });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.split('\n').filter((line) => line.startsWith('  - integrations[0].'))).toHaveLength(3);
    expect(await sql('SELECT id FROM merchants')).toEqual([]);
  });

  it('undoes all of it when the last item fails while writing', async () => {
    await apply(MERCHANT, INTEGRATION);
    const past = { ...INTEGRATION, secret: NEW_SECRET, keepPreviousUntil: '2020-01-01T00:00:00Z' };
    const { code, err } = await apply({ ...MERCHANT, emailPay: true }, past);
    expect(code).toBe(1);
    expect(err).toContain('integrations[0].keepPreviousUntil: must be in the future');
    expect(await sql('SELECT version FROM merchants')).toEqual([{ version: 1 }]);
    expect(await sql('SELECT id FROM integration_secrets')).toHaveLength(1);
  });

  it('takes another secret as a rotation, with an overlap where the file asks for one', async () => {
    await apply(MERCHANT, INTEGRATION);
    const until = Math.floor(Date.now() / 1000) * 1000 + HOUR;
    const rotated = { ...INTEGRATION, secret: NEW_SECRET, keepPreviousUntil: new Date(until).toISOString() };
    expect((await apply(null, rotated)).out).toBe('integration harbour: updated to version 2 (secret)\n');
    expect((await apply(null, rotated)).out).toBe('integration harbour: unchanged\n');
    await withBoth(async (_merchants, integrations) => {
      const integration = (await integrations.bySlug('harbour'))!;
      const usable = (now: number) => usableSecrets(integration, now).map(({ secret }) => secret.reveal());
      expect(usable(until - 1)).toEqual([NEW_SECRET, SECRET]);
      expect(usable(until)).toEqual([NEW_SECRET]);
    });
  });

  it('works while another process has the database open', async () => {
    await withBoth(async (merchants, integrations) => {
      expect(await integrations.bySlug('harbour')).toBeNull();
      await apply(MERCHANT, INTEGRATION);
      expect((await integrations.bySlug('harbour'))?.version).toBe(1);
      await apply(MERCHANT, { ...INTEGRATION, enabled: false });
      expect((await integrations.bySlug('harbour'))?.settings.enabled).toBe(false);
      expect(await merchants.list()).toHaveLength(1);
    });
  });

  it('lets two processes apply the same file at the same time', async () => {
    const results = await Promise.all([apply(MERCHANT, INTEGRATION), apply(MERCHANT, INTEGRATION)]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    expect(await sql('SELECT version FROM integrations')).toEqual([{ version: 1 }]);
  });
});

describe('the command line', () => {
  it('applies the example file', async () => {
    const { out } = await cli('config:apply', 'config.example.yaml');
    expect(out).toBe('merchant Harbour Offices (test): created\nintegration harbour: created\n');
  });

  it('shows the configuration in a form that can be applied again', async () => {
    await apply(MERCHANT, INTEGRATION);
    const path = join(folder, 'shown.yaml');
    writeFileSync(path, (await cli('config:show')).out);
    expect((await cli('config:apply', path)).out).toBe(
      'merchant Harbour Offices (test): unchanged\nintegration harbour: unchanged\n',
    );
  });

  it.each([
    [0, ['--help']],
    [2, ['config:aply']],
    [2, ['config:apply']],
    [1, ['config:apply', '/nonexistent.yaml']],
  ])('ends with %d after %j', async (code, args) => {
    expect((await cli(...args)).code).toBe(code);
  });

  it('refuses another master key in a sentence that names it', async () => {
    await apply(MERCHANT, INTEGRATION);
    masterKey = randomBytes(32).toString('base64');
    const { code, err } = await cli('config:show');
    expect(code).toBe(1);
    expect(err).toMatch(/^The stored secrets cannot be opened: set MASTER_KEY [^\n]*\n$/);
  });

  it('refuses wrong settings by name', async () => {
    masterKey = 'no key';
    expect(await cli('config:show')).toMatchObject({ code: 1, err: expect.stringMatching(/MASTER_KEY: (?!.*no key)/) });
  });
});

describe('versions', () => {
  it('keeps an old version readable, with its keys and settings', async () => {
    await apply(MERCHANT, INTEGRATION);
    await apply({ ...MERCHANT, merchantKey: NEW_MERCHANT_KEY, enabled: false }, { ...INTEGRATION, name: 'Other' });
    await withBoth(async (merchants, integrations) => {
      const { id } = (await merchants.byName(MERCHANT.name))!;
      const [old, current] = [await merchants.account(id, 1), await merchants.currentAccount(id)];
      expect([old.merchantKey.reveal(), old.settings.enabled]).toEqual([MERCHANT_KEY, true]);
      expect([current.merchantKey.reveal(), current.settings.enabled, current.version]).toEqual([
        NEW_MERCHANT_KEY,
        false,
        2,
      ]);
      const integration = (await integrations.bySlug('harbour'))!;
      expect((await integrations.byId(integration.id, 1)).settings.name).toBe(INTEGRATION.name);
      expect((await integrations.byId(integration.id, 2)).settings.name).toBe('Other');
    });
  });

  it('finds merchants by their identifier at the provider, and none that is unknown', async () => {
    await apply(MERCHANT);
    await withBoth(async (merchants, integrations) => {
      expect(await merchants.accountsByMerchantId(MERCHANT.merchantId)).toHaveLength(1);
      expect(await merchants.accountsByMerchantId('other')).toEqual([]);
      expect(await merchants.byName('Other')).toBeNull();
      await expect(merchants.currentAccount('other')).rejects.toThrow('There is no merchant other');
      await expect(merchants.account('other', 1)).rejects.toThrow('There is no merchant other');
      await expect(integrations.current('other')).rejects.toThrow('There is no integration other');
      await expect(integrations.secret('other')).rejects.toThrow('There is no integration with the secret other');
      expect(await integrations.bySlug('Not/a slug')).toBeNull();
    });
  });

  it('changes a merchant by its id, its name too, but not to a name that is taken', async () => {
    await apply(MERCHANT);
    await apply({ ...MERCHANT, name: 'Second' });
    await withBoth(async (merchants) => {
      const { id, settings } = (await merchants.byName('Second'))!;
      const rename = (name: string) => merchants.apply(id, { ...settings, name }, {}, SYSTEM);
      expect(await rename('Third')).toEqual({ kind: 'updated', id, version: 2, fields: ['name'] });
      expect((await merchants.byName('Third'))?.id).toBe(id);
      await expect(rename(MERCHANT.name)).rejects.toThrow(InvalidInputError);
      await expect(merchants.apply('unknown-id', settings, {}, SYSTEM)).rejects.toThrow('There is no merchant');
    });
  });
});

describe('rotation', () => {
  it('retires what came before at once, without an overlap; returns can still be signed with it', async () => {
    await apply(MERCHANT, INTEGRATION);
    await withBoth(async (_merchants, integrations) => {
      const before = (await integrations.bySlug('harbour'))!;
      const change = await integrations.rotateSecret(before.id, new SecretText(NEW_SECRET), null, SYSTEM);
      expect(change).toEqual({ kind: 'updated', id: before.id, version: 2, fields: ['secret'] });
      const after = (await integrations.bySlug('harbour'))!;
      expect(usableSecrets(after, Date.now()).map(({ secret }) => secret.reveal())).toEqual([NEW_SECRET]);
      expect((await integrations.secret(before.secrets[0]!.id)).reveal()).toBe(SECRET);
      // An old version is asked for its settings; a secret retired since verifies nothing there either.
      expect(usableSecrets(await integrations.byId(before.id, 1), Date.now())).toHaveLength(1);
    });
  });

  it('never lengthens an overlap that is under way, but cuts it short', async () => {
    await apply(MERCHANT, INTEGRATION);
    await withBoth(async (_merchants, integrations) => {
      const { id } = (await integrations.bySlug('harbour'))!;
      const now = Date.now();
      const third = new SecretText('33333333-3333-3333-3333-333333333333');
      await integrations.rotateSecret(id, new SecretText(NEW_SECRET), now + HOUR, SYSTEM);
      await integrations.rotateSecret(id, third, now + 2 * HOUR, SYSTEM);
      const retirements = async () => (await integrations.current(id)).secrets.map(({ retiresAt }) => retiresAt);
      expect(await retirements()).toEqual([null, now + 2 * HOUR, now + HOUR]);
      await integrations.rotateSecret(id, new SecretText(SECRET), null, SYSTEM);
      expect(usableSecrets(await integrations.current(id), Date.now())).toHaveLength(1);
    });
  });

  it('does nothing for the current secret, and refuses an overlap that is over', async () => {
    await apply(MERCHANT, INTEGRATION);
    await withBoth(async (_merchants, integrations) => {
      const { id } = (await integrations.bySlug('harbour'))!;
      expect((await integrations.rotateSecret(id, new SecretText(SECRET), null, SYSTEM)).kind).toBe('unchanged');
      const late = integrations.rotateSecret(id, new SecretText(NEW_SECRET), Date.now() - 1000, SYSTEM);
      await expect(late).rejects.toThrow('keepPreviousUntil: must be in the future');
      await expect(integrations.rotateSecret('other', new SecretText(SECRET), null, SYSTEM)).rejects.toThrow(
        'There is no integration other',
      );
    });
  });
});

describe('secrets at rest', () => {
  it('stand nowhere in the database in plain text', async () => {
    await apply(MERCHANT, INTEGRATION);
    await apply({ ...MERCHANT, merchantKey: NEW_MERCHANT_KEY }, { ...INTEGRATION, secret: NEW_SECRET });
    let stored = '';
    for (const table of TABLES) stored += JSON.stringify(await sql(`SELECT * FROM ${table}`));
    if (databaseKind() === 'sqlite') {
      const path = database.url.slice('sqlite:'.length);
      const files = [path, `${path}-wal`].filter((file) => existsSync(file));
      stored += files.map((file) => readFileSync(file, 'latin1')).join();
    }
    for (const secret of SECRETS) expect(stored).not.toContain(secret);
  });

  it.each([
    [
      'from version to version',
      'UPDATE merchant_versions SET merchant_key = (SELECT merchant_key FROM merchant_versions WHERE version = 1)',
    ],
    ['from field to field', 'UPDATE merchant_versions SET api_key = merchant_key'],
    [
      'from integration to integration',
      "UPDATE integration_secrets SET integration_id = (SELECT id FROM integrations WHERE slug = 'other')",
    ],
  ])('do not open when moved %s', async (_case, statement) => {
    await apply(MERCHANT, INTEGRATION);
    await apply({ ...MERCHANT, emailPay: true }, { ...INTEGRATION, slug: 'other', secret: NEW_SECRET });
    await sql(statement);
    const { code, err } = await cli('config:show');
    expect(code).toBe(1);
    expect(err).toContain('MASTER_KEY');
  });

  it('were never printed by any command above', () => {
    expect(printed).not.toBe('');
    for (const secret of SECRETS) expect(printed).not.toContain(secret);
  });
});
