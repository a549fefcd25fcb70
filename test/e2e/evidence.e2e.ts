import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newId } from '../../src/common/ids.js';
import { sha256 } from '../../src/audit/evidence/evidence-format.js';
import type { Environment } from '../../src/config/environment.js';
import { ApiClient } from '../support/api-client.js';
import { cli } from '../support/cli.js';
import { arrive, choose, orderOf, type Visit } from '../support/customer.js';
import { get } from '../support/http.js';
import { SAMPLE } from '../support/sample.js';
import { hire, owner, signedIn, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

let world: World;
let client: ApiClient;
let folder: string;
let id: string;
let visit: Visit;
let zip: Uint8Array;
let files: Record<string, Uint8Array>;

async function download(transaction: string, by = client): Promise<Response> {
  const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return fetch(`${world.url}/api/v1/transactions/${transaction}/evidence`, { headers: { cookie } });
}

beforeAll(async () => {
  world = await World.start({ settings: WITH_OWNER });
  client = await owner(world);
  folder = mkdtempSync(join(tmpdir(), 'gateway-evidence-'));
  visit = await arrive(world, { reference: '# INV `1` <b>' });
  await get(await world.provider.pay(orderOf(await choose(visit))));
  await world.provider.idle();
  await arrive(world);
  ({ id } = await world.transaction(visit.transactionId));
  zip = new Uint8Array(await (await download(id)).arrayBuffer());
  files = unzipSync(zip);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

/** On another machine: no database, and the master key only where it was brought along. */
async function verify(bundle: Uint8Array, key: 'key' | 'no key' | 'another key') {
  const file = join(folder, `${newId()}.zip`);
  writeFileSync(file, bundle);
  const settings: Partial<Environment> = {
    ...{ DATABASE_URL: 'sqlite:nowhere/nothing.sqlite', MASTER_KEY_FILE: join(folder, 'none.key') },
    ...(key === 'key' && { MASTER_KEY_FILE: world.environment.MASTER_KEY_FILE }),
    ...(key === 'another key' && { MASTER_KEY: randomBytes(32).toString('base64') }),
  };
  return cli({ ...world.environment, ...settings }, 'audit:verify', '--bundle', file);
}

interface Parsed extends Record<string, unknown> {
  readonly files: Record<string, string>;
}
const json = (name: string) => JSON.parse(strFromU8(files[name]!)) as Parsed;
/** As somebody would do it who knows how the bundle is made: the manifest is put right too. */
function changed(name: string, change: (text: string) => string): Uint8Array {
  const text = change(strFromU8(files[name]!));
  const manifest = json('manifest.json');
  manifest.files[name] = sha256(text);
  return zipSync({ ...files, [name]: strToU8(text), 'manifest.json': strToU8(JSON.stringify(manifest)) });
}

describe('the evidence of a transaction', () => {
  it('has the timeline, the messages, the configuration and the proof, and no secret', async () => {
    expect(Object.keys(files).toSorted()).toEqual([
      ...['README.txt', 'configuration.json', 'manifest.json', 'messages.json', 'proof.json', 'signature.json'],
      ...['timeline.json', 'timeline.md'],
    ]);
    const { body } = await client.get(`/transactions/${id}`);
    expect(json('timeline.json')).toEqual(body);
    expect((json('messages.json') as unknown as { kind: string }[]).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['request_received', 'payment_answered', 'callback_received', 'query_answered']),
    );
    expect(json('configuration.json')).toMatchObject({
      integration: { slug: 'harbour', version: 1, secret: '[secret]' },
      merchant: [{ version: 1, merchantKey: '[secret]', apiKey: '[secret]', settings: { environment: 'test' } }],
    });
    expect(strFromU8(files['timeline.md']!)).toContain('- Reference: `# INV  1  <b>`');
    const { token } = await world.transaction(visit.transactionId);
    const all = Object.values(files)
      .map((file) => strFromU8(file))
      .join('\n');
    for (const secret of [token, SAMPLE.secret, SAMPLE.account.merchantKey, SAMPLE.account.apiKey]) {
      expect(all).not.toContain(secret);
    }
  });

  it('is verified elsewhere, with the master key and without', async () => {
    const whole = await verify(zip, 'key');
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(whole.out).toContain(`The bundle of transaction ${id} is valid:`);
    expect(whole.out).toMatch(
      /signature is that of the gateway[^]*chained to the one before[^]*audit entry \d+ has sealed it/,
    );
    const part = await verify(zip, 'no key');
    expect(part).toMatchObject({ code: 0, err: expect.stringContaining('warning: without the master key') });
    expect(part.out).not.toContain('signature');
    expect(await verify(zip, 'another key')).toMatchObject({ code: 1, err: expect.stringContaining('MASTER_KEY') });
    expect(await verify(strToU8('no zip'), 'no key')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no ZIP file'),
    });
  });

  it('shows that any of its files was changed, removed or added, without any key', async () => {
    for (const name of Object.keys(files)) {
      const one = files[name]!;
      const flipped = Uint8Array.from(one);
      flipped[Math.floor(flipped.length / 2)]! ^= 1;
      const withoutIt = Object.fromEntries(Object.entries(files).filter(([other]) => other !== name));
      const key = name === 'signature.json' || name === 'manifest.json' ? 'key' : 'no key';
      expect([name, (await verify(zipSync({ ...files, [name]: flipped }), key)).code]).toEqual([name, 1]);
      expect([name, (await verify(zipSync(withoutIt), 'no key')).code]).toEqual([name, 1]);
    }
    const added = await verify(zipSync({ ...files, 'more.json': strToU8('{}') }), 'no key');
    expect(added).toMatchObject({ code: 1, err: 'The bundle is NOT valid. more.json was added\n' });
  });

  it('shows with the master key what was changed with its hash put right', async () => {
    const forgeries = [
      changed('timeline.md', (text) => text.replace('12.30', '99.30')),
      changed('timeline.json', (text) => text.replace('"12.30"', '"99.30"')),
      changed('configuration.json', (text) => text.replace('"test"', '"production"')),
      changed('proof.json', (text) => text.replace(/"hash": "./, '"hash": "x')),
    ];
    for (const forgery of forgeries) {
      expect(await verify(forgery, 'key')).toMatchObject({ code: 1, err: expect.stringContaining('NOT valid') });
    }
    expect(await verify(forgeries[0]!, 'no key')).toMatchObject({ code: 0, err: expect.stringContaining('warning') });
    const fewer = changed('timeline.json', (text) => {
      const timeline = JSON.parse(text) as { events: unknown[] };
      return JSON.stringify({ ...timeline, events: timeline.events.slice(0, -1) });
    });
    expect(await verify(fewer, 'no key')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not that of the chain'),
    });
    const otherSeal = changed('proof.json', (text) => {
      const proof = JSON.parse(text) as { anchor: object };
      return JSON.stringify({ ...proof, anchor: { ...proof.anchor, heads: '[]' } });
    });
    expect(await verify(otherSeal, 'no key')).toMatchObject({ code: 1, err: expect.stringContaining('seal') });
  });

  it('shows a history that was changed in the database', async () => {
    await world.dataSource.query(`UPDATE events SET data = '{}' WHERE transaction_id = '${id}' AND number = 2`);
    const forged = new Uint8Array(await (await download(id)).arrayBuffer());
    expect(await verify(forged, 'key')).toMatchObject({
      code: 1,
      err: expect.stringContaining('event 2 of transaction'),
    });
  });

  it('is for every role, is on record, and is of a transaction that there is', async () => {
    const { email } = await hire(client, 'auditor');
    const auditor = await signedIn(world, email);
    const answer = await download(id, auditor);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="evidence-${id}.zip"`);
    const [entry] = (await client.get(`/audit-log?action=evidence_exported&actor=${email}`)).body.items;
    const { 'manifest.json': manifest } = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(entry).toMatchObject({ subject: { kind: 'transaction', id }, after: { manifest: sha256(manifest!) } });
    expect((await client.get(`/transactions/${newId()}/evidence`)).status).toBe(404);
    expect((await client.get('/transactions/no-id/evidence')).status).toBe(400);
    expect((await new ApiClient(world.url).get(`/transactions/${id}/evidence`)).status).toBe(401);
  });
});
