import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Environment, readEnvironment } from '../../src/config/environment.js';
import type { CheckResult } from '../../src/operations/go-live/check.js';
import { GoLiveChecks } from '../../src/operations/go-live/go-live-checks.js';
import { withServices } from '../../src/cli/cli.module.js';
import { GoLiveModule } from '../../src/operations/go-live/go-live.module.js';
import { ProviderModule } from '../../src/app.module.js';
import { diskVerdict } from '../../src/operations/go-live/disk.check.js';
import { isTooWide } from '../../src/operations/go-live/wide-hosts.js';
import { cli } from '../support/cli.js';
import { applyConfiguration } from '../support/configure.js';
import { createTestDatabase, databaseKind, type TestDatabase } from '../support/database.js';
import { sampleConfiguration, SAMPLE } from '../support/sample.js';
import { World } from '../support/world.js';

let world: World;
let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  world = await World.start();
  folder = mkdtempSync(join(tmpdir(), 'gateway-operations-'));
  database = await createTestDatabase();
});
afterAll(async () => {
  await world.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const environment = (settings: Record<string, string> = {}) =>
  readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: world.environment.DATABASE_URL,
    MASTER_KEY_FILE: world.environment.MASTER_KEY_FILE,
    PUBLIC_URL: world.url,
    PROVIDER_TIMEOUT_MS: '1000',
    ...settings,
  });

async function check(settings: Record<string, string> = {}): Promise<Map<string, CheckResult>> {
  const { checks } = await withServices(environment(settings), (services) => services.get(GoLiveChecks).run(), [
    ProviderModule,
    GoLiveModule,
  ]);
  return new Map(checks.map((one) => [one.id, one]));
}

function configure(merchant: object = {}, integration: object = {}, on: Environment = world.environment) {
  const urls = { provider: world.provider.url, host: world.host.url };
  return applyConfiguration(on, sampleConfiguration(urls, { ...merchant }, { ...integration }));
}

const ACCESS = 'provider_access:Harbour Offices';
const MERCHANT = 'merchant:Harbour Offices';

describe('config:check', () => {
  it('prints a line for each check, and exits 0 with warnings alone', async () => {
    const { code, out, err } = await cli(environment(), 'config:check');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^warning {2}Public address +http:\/\/localhost:\d+ is this machine alone/m);
    expect(out).toMatch(/^ok {7}API key of Harbour Offices +The provider accepts it$/m);
    expect(out).toMatch(/^\d+ checks: 0 failed, \d+ warnings$/m);
  });

  it('exits 1 when something failed', async () => {
    const { code, out, err } = await cli(environment({ PUBLIC_URL: 'https://gateway.invalid' }), 'config:check');
    expect(code).toBe(1);
    expect(out).toMatch(/^failed {3}Public address/m);
    expect(err).toContain('not ready');
  });

  it('tells of a schema that is behind, and leaves it', async () => {
    const behind = readEnvironment({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      MASTER_KEY_FILE: join(folder, 'no.key'),
    });
    for (let times = 0; times < 2; times += 1) {
      const { code, out } = await cli(behind, 'config:check');
      expect(code).toBe(1);
      expect(out).toMatch(/^failed {3}Schema/m);
    }
  });
});

describe('the go-live checks', () => {
  it('say how the gateway is reached', async () => {
    expect((await check()).get('public_url')).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('the gateway answers there'),
    });
    const nobody = (await check({ PUBLIC_URL: 'http://localhost:9' })).get('public_url');
    expect(nobody).toMatchObject({ status: 'warning', message: expect.stringContaining('cannot be reached') });
    const other = (await check({ PUBLIC_URL: world.provider.url })).get('public_url');
    expect(other?.message).toContain('something else answers');
  });

  it('compare the clock with the provider’s and the database’s', async () => {
    const checks = await check();
    expect(checks.get('clock')).toMatchObject({ status: 'ok' });
    expect(checks.get('database_clock')?.status).toBe(databaseKind() === 'postgres' ? 'ok' : 'skipped');
  });

  it('ask the provider with each merchant’s key', async () => {
    expect((await check()).get(ACCESS)).toMatchObject({ status: 'ok' });
    world.provider.faults.set({ unknownOrder: 'result-11' });
    expect((await check()).get(ACCESS)).toMatchObject({ status: 'ok' });
    world.provider.faults.set({ query: 'error-500' });
    expect((await check()).get(ACCESS)).toMatchObject({ status: 'failed' });
    world.provider.faults.reset();
    await configure({ apiKey: 'another-key-that-is-refused' });
    const refused = (await check()).get(ACCESS);
    expect(refused).toMatchObject({ status: 'failed', message: expect.stringContaining('refused the API key') });
    expect(refused?.findings).toMatchObject([{ code: 'key_refused' }]);
    expect(JSON.stringify(refused)).not.toContain('another-key-that-is-refused');
    await configure();
  });

  it('look at merchants', async () => {
    await configure({ merchantKey: '1234567890' });
    const weak = (await check()).get(MERCHANT);
    expect(weak).toMatchObject({ status: 'warning', message: expect.stringContaining('digits only') });
    expect(JSON.stringify(weak)).not.toContain('1234567890');
    await configure({ merchantKey: SAMPLE.account.merchantKey });
    expect((await check({ NODE_ENV: 'production' })).get(MERCHANT)).toMatchObject({ status: 'failed' });
    await configure({ enabled: false });
    const disabled = await check();
    expect(disabled.get('merchants')).toMatchObject({ status: 'failed' });
    expect(disabled.get('integration_merchant:harbour')).toMatchObject({ status: 'failed' });
    expect(disabled.get('clock')).toMatchObject({ status: 'skipped' });
    await configure({ enabled: true });
  });

  it('look at integrations', async () => {
    const hosts = async () => (await check()).get('redirect_hosts:harbour')?.status;
    expect(await hosts()).toBe('warning');
    await configure({}, { redirectHosts: ['*.com'] });
    expect(await hosts()).toBe('failed');
    await configure({}, { redirectHosts: ['portal.example.com', '*.harbour.example'] });
    expect(await hosts()).toBe('ok');
    expect((await check({ NODE_ENV: 'production' })).get('integration_merchant:harbour')).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('test account'),
    });
    await configure({}, { enabled: false });
    expect((await check()).get('integrations')).toMatchObject({ status: 'failed' });
    await configure({}, { enabled: true });
  });

  it('look at the master key', async () => {
    const file = world.environment.MASTER_KEY_FILE;
    const status = async (settings: Record<string, string> = {}) => (await check(settings)).get('master_key');
    expect(await status()).toMatchObject({ status: 'ok' });
    chmodSync(file, 0o644);
    expect(await status()).toMatchObject({ status: 'failed', message: expect.stringContaining('chmod 600') });
    chmodSync(file, 0o600);
    await cli(environment(), 'keys:rotate');
    expect(await status()).toMatchObject({ status: 'warning', message: expect.stringContaining('not finished') });
    await cli(environment(), 'keys:rotate');
    expect(await status()).toMatchObject({ status: 'ok' });
  });

  it('look at settings', async () => {
    const https = { NODE_ENV: 'production', PUBLIC_URL: 'https://gateway.invalid' };
    const off = await check(https);
    expect(off.get('node_env')).toMatchObject({ status: 'ok' });
    expect(off.get('trust_proxy')).toMatchObject({ status: 'warning' });
    expect(off.get('metrics')).toMatchObject({ status: 'warning' });
    const on = await check({ ...https, TRUST_PROXY: '1', METRICS_TOKEN: 'a-token-of-the-scraper' });
    expect(on.get('trust_proxy')).toMatchObject({ status: 'ok' });
    expect(on.get('metrics')).toMatchObject({ status: 'ok' });
    expect((await check({ TRUST_PROXY: 'true' })).get('trust_proxy')).toMatchObject({ status: 'warning' });
    expect((await check()).get('node_env')).toMatchObject({ status: 'warning' });
    expect((await check()).get('migrations')).toMatchObject({ status: 'ok' });
    expect((await check()).get('database')).toMatchObject({ status: 'ok' });
    const redis = (await check({ REDIS_URL: 'redis://127.0.0.1:9' })).get('database');
    expect(redis?.status).toBe(databaseKind() === 'postgres' ? 'ok' : 'warning');
  });

  it('look at the disk', async () => {
    expect((await check()).get('disk')?.status).not.toBe('failed');
    expect([2e9, 5e8, 5e7].map((free) => diskVerdict(free)[0])).toEqual(['ok', 'warning', 'failed']);
  });

  it.each(['*.com', '*.uk', '*.co.uk', '*.com.au', '*.github.io'])('find %s too wide', (pattern) => {
    expect(isTooWide(pattern)).toBe(true);
  });
  it.each(['*.example.com', 'example.com', '*.pay.co.uk', 'localhost:3000'])('find %s narrow enough', (pattern) => {
    expect(isTooWide(pattern)).toBe(false);
  });
});
