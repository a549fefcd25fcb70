import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { withServices } from '../../src/cli/cli.module.js';
import { type Environment, readEnvironment } from '../../src/config/environment.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { IntegrationSecretEntity } from '../../src/integrations/integration-secret.entity.js';
import { KeyRotation } from '../../src/operations/keys/key-rotation.js';
import { writeKeyFile } from '../../src/operations/keys/key-file.js';
import { KeyUsage } from '../../src/operations/keys/key-usage.js';
import { Resealer } from '../../src/operations/keys/resealer.js';
import { keyId } from '../../src/secret-box/secret-box.js';
import { loadMasterKeys } from '../../src/secret-box/master-key.js';
import { cli } from '../support/cli.js';
import { applyConfiguration } from '../support/configure.js';
import { arrive, choose, orderOf } from '../support/customer.js';
import { get, locationOf } from '../support/http.js';
import { sampleConfiguration } from '../support/sample.js';
import { World } from '../support/world.js';

/** More than are sealed anew in one unit of work. */
const MERCHANTS = 60;

/** One for all tests: each leaves one master key in the file, and everything sealed with it. */
let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.close());

const keyIds = (environment: Environment = world.environment) => loadMasterKeys(environment).map(keyId);
const rotate = () => cli(world.environment, 'keys:rotate');
const configuration = (merchant: object = {}) =>
  sampleConfiguration({ provider: world.provider.url, host: world.host.url }, { ...merchant });

/** Identifiers of the keys that the stored secrets are sealed with. */
async function usedKeys(): Promise<string[]> {
  const rows: { sealed: string }[] = await world.dataSource.query(
    `SELECT merchant_key AS sealed FROM merchant_versions UNION SELECT api_key FROM merchant_versions
     UNION SELECT secret FROM integration_secrets`,
  );
  return [...new Set(rows.map(({ sealed }) => sealed.split('.')[1] ?? ''))].sort();
}

async function pay(): Promise<void> {
  const visit = await arrive(world);
  await get(await world.provider.pay(orderOf(await choose(visit))));
  locationOf(await get(visit.checkout));
  expect(await world.transaction(visit.transactionId)).toMatchObject({ status: 'succeeded' });
}

async function manyMerchants(): Promise<void> {
  const { merchants, integrations } = configuration();
  const others = Array.from({ length: MERCHANTS }, (_, index) => ({ ...merchants[0], name: `Other ${String(index)}` }));
  await applyConfiguration(world.environment, { merchants: [...merchants, ...others], integrations });
}

describe('keys:rotate', () => {
  it('seals everything with a new key, and takes the old one out in its second run', async () => {
    const [old = ''] = keyIds();
    const first = await rotate();
    expect(first).toMatchObject({ code: 0, err: '' });
    const [fresh = '', kept] = keyIds();
    expect(kept).toBe(old);
    expect(await usedKeys()).toEqual([fresh]);
    expect(first.out).toContain(`A new master key, ${fresh}`);
    expect(first.out).toContain(`Copy ${world.environment.MASTER_KEY_FILE} before that`);
    expect(await rotate()).toMatchObject({ code: 0, out: expect.stringContaining('The rotation is complete') });
    expect(keyIds()).toEqual([fresh]);
    expect(statSync(world.environment.MASTER_KEY_FILE).mode & 0o777).toBe(0o600);
    await world.restartGateway();
    await pay();
  });

  it('reaches a gateway that runs: it opens what was sealed anew, and seals with the new key', async () => {
    await applyConfiguration(world.environment, configuration({ maxAmount: '900.00' }));
    await rotate();
    await rotate();
    await pay();
    await applyConfiguration(world.environment, configuration({ maxAmount: '800.00' }));
    expect(await usedKeys()).toEqual(keyIds());
    await pay();
  });

  it('can be interrupted between two batches, and goes on where it was', async () => {
    await manyMerchants();
    const old = keyIds();
    await expect(
      withServices(world.environment, async (services) => {
        const unitOfWork = services.get(UnitOfWork);
        const run = unitOfWork.run.bind(unitOfWork);
        // The first one guards the file of the keys, the second seals a batch.
        let units = 0;
        unitOfWork.run = (work) => ((units += 1) > 2 ? Promise.reject(new Error('killed')) : run(work));
        await services.get(KeyRotation).step();
      }),
    ).rejects.toThrow('killed');
    expect(await usedKeys()).toHaveLength(2);
    await world.restartGateway();
    await pay();
    expect(await rotate()).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ secrets were sealed anew/) });
    expect(await rotate()).toMatchObject({ code: 0, out: expect.stringContaining('complete') });
    expect(await usedKeys()).toEqual(keyIds());
    expect(keyIds()).not.toContain(old[0]);
    await world.restartGateway();
    await pay();
  });

  it('can be interrupted when the new key is there and nothing is sealed with it yet', async () => {
    const { MASTER_KEY_FILE } = world.environment;
    writeFileSync(`${MASTER_KEY_FILE}.new`, 'half a ke');
    writeKeyFile(MASTER_KEY_FILE, [randomBytes(32), ...loadMasterKeys(world.environment)]);
    await world.restartGateway();
    await pay();
    await rotate();
    expect(await rotate()).toMatchObject({ out: expect.stringContaining('complete') });
    await pay();
  });

  it('keeps the old key while something is sealed with it, of which it was not told', async () => {
    const [old = ''] = keyIds();
    await rotate();
    const rename = (from: string, to: string) =>
      world.dataSource.query(`UPDATE merchants SET name = '${to}' WHERE name = '${from}'`);
    await rename('Harbour Offices', `v1.${old}.x`);
    expect(await rotate()).toMatchObject({ code: 1, err: expect.stringContaining('merchants.name') });
    expect(keyIds()).toContain(old);
    await rename(`v1.${old}.x`, 'Harbour Offices');
    expect(await rotate()).toMatchObject({ code: 0, out: expect.stringContaining('complete') });
    expect(keyIds()).not.toContain(old);
  });

  it('takes out what it has looked for alone, when others have rotated again meanwhile', async () => {
    await rotate();
    const [, old = ''] = keyIds();
    const usage = KeyUsage.prototype;
    const search = jest.spyOn(usage, 'columnsSealedWith');
    // While the second run looks for the old key, others finish the rotation and begin the next one.
    search.mockImplementationOnce(async () => {
      await rotate();
      await rotate();
      return [];
    });
    await rotate();
    search.mockRestore();
    expect(keyIds()).not.toContain(old);
    expect(keyIds()).toHaveLength(2);
    await world.restartGateway();
    await pay();
    expect(await rotate()).toMatchObject({ code: 0, out: expect.stringContaining('complete') });
  });

  it('changes nothing when a secret cannot be opened', async () => {
    const { manager } = world.dataSource;
    const [{ id, secret } = { id: '', secret: '' }] = await manager.find(IntegrationSecretEntity);
    const store = (sealed: string) => manager.update(IntegrationSecretEntity, id, { secret: sealed });
    await store('v1.00000000.AAAA.AAAA.AAAA');
    await expect(withServices(world.environment, (services) => services.get(Resealer).resealAll())).rejects.toThrow(
      'MASTER_KEY',
    );
    expect(await rotate()).toMatchObject({ code: 1, err: expect.stringContaining('MASTER_KEY') });
    expect(keyIds()).toHaveLength(1);
    await store(secret);
  });
});

describe('with the key in MASTER_KEY', () => {
  const withKeys = (...keys: Buffer[]) =>
    readEnvironment({
      NODE_ENV: 'test',
      DATABASE_URL: world.environment.DATABASE_URL,
      AUDIT_CHECKPOINT_FILE: world.environment.AUDIT_CHECKPOINT_FILE,
      MASTER_KEY: keys.map((key) => key.toString('base64')).join(' '),
    });

  it('tells what to do, and seals anew once it was done', async () => {
    const [old = randomBytes(32)] = loadMasterKeys(world.environment);
    const fresh = randomBytes(32);
    expect(await cli(withKeys(old), 'keys:rotate')).toMatchObject({ code: 1, err: expect.stringContaining('openssl') });
    const both = withKeys(fresh, old);
    expect(await cli(both, 'keys:rotate')).toMatchObject({ code: 0 });
    expect(await usedKeys()).toEqual([keyId(fresh)]);
    const { code, out } = await cli(both, 'keys:rotate');
    expect(code).toBe(0);
    expect(out).toContain(`Take ${keyId(old)} out of MASTER_KEY`);
    expect(await cli(withKeys(fresh), 'config:show')).toMatchObject({ code: 0 });
    writeKeyFile(world.environment.MASTER_KEY_FILE, [fresh]);
  });

  it('prints no key', async () => {
    const { out, err } = await rotate();
    const keys = readFileSync(world.environment.MASTER_KEY_FILE, 'utf8').trim().split('\n');
    for (const key of keys) expect(out + err).not.toContain(key);
  });
});
