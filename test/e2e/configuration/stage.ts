import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { DataSource } from 'typeorm';
import { stringify } from 'yaml';
import { withServices } from '../../../src/cli/cli.module.js';
import { runCli } from '../../../src/cli/program.js';
import { readEnvironment } from '../../../src/config/environment.js';
import { dataSourceOptions } from '../../../src/database/typeorm-options.js';
import { IntegrationsService } from '../../../src/integrations/integrations.service.js';
import { MerchantsService } from '../../../src/merchants/merchants.service.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

export const HOUR = 3_600_000;
export const MERCHANT_KEY = '1234567890';
export const NEW_MERCHANT_KEY = 'kV8s1QmZ0aPzYw3uT6rX';
export const API_KEY = 'leaky-api-key';
export const SECRET = '11111111-1111-1111-1111-111111111111';
export const NEW_SECRET = '22222222-2222-2222-2222-222222222222';
export const SECRETS = [MERCHANT_KEY, NEW_MERCHANT_KEY, API_KEY, SECRET, NEW_SECRET];
export const TABLES = [
  ...['integration_secrets', 'integration_versions', 'integrations', 'merchant_versions', 'merchants'],
  // The audit log's key is sealed with the master key, of which each test has its own.
  ...['audit_entries', 'audit_chain'],
];

export const MERCHANT = {
  name: 'Harbour Offices (test)',
  merchantId: '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e',
  environment: 'test',
  merchantKey: { env: 'HARBOUR_MERCHANT_KEY' },
  apiKey: { file: 'api-key' },
  currencies: ['USD', 'CNY'],
  cardTypes: ['UnionPay', 'Alipay'],
};
export const INTEGRATION = {
  slug: 'harbour',
  name: 'Harbour Offices',
  merchant: MERCHANT.name,
  currency: 'USD',
  secret: SECRET,
  redirectHosts: ['harbour.example'],
};

export let folder: string;
export let database: TestDatabase;
let masterKey: string;

/** The settings have another master key from here on. */
export function setMasterKey(key: string): void {
  masterKey = key;
}

/** Everything that any command printed. */
export let printed = '';

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

export async function cli(...args: string[]) {
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

/** Applies a file with these. */
export function apply(merchant: object | null, integration: object | null = null) {
  const path = join(folder, 'configuration.yaml');
  writeFileSync(
    path,
    stringify({ merchants: merchant ? [merchant] : [], integrations: integration ? [integration] : [] }),
  );
  return cli('config:apply', path);
}

export function withBoth<T>(
  work: (merchants: MerchantsService, integrations: IntegrationsService) => Promise<T>,
): Promise<T> {
  return withServices(environment(), (services) =>
    work(services.get(MerchantsService), services.get(IntegrationsService)),
  );
}

/** Past the gateway's own code. @returns the rows of the last statement */
export async function sql<T>(statements: string | string[]): Promise<T[]> {
  const dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  try {
    let rows: T[] = [];
    for (const statement of [statements].flat()) rows = await dataSource.query(statement);
    return rows;
  } finally {
    await dataSource.destroy();
  }
}
