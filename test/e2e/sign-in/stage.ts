import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { ApiClient } from '../../support/api-client.js';
import { watchAudit } from '../../support/audit-spy.js';
import { owner, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** One gateway behind a proxy, for all that is tested of signing in. */
export let world: World;
/** The first owner, just signed in. */
export let boss: ApiClient;
/** What came into the audit log since the test began. */
export let audit: ReturnType<typeof watchAudit>;

beforeAll(async () => {
  world = await World.start({ settings: { ...WITH_OWNER, TRUST_PROXY: 'loopback' } });
  audit = watchAudit(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  boss = await owner(world);
  audit.entries.length = 0;
});
/** The failures of one test are forgotten in the next one. */
afterEach(() => world.clock.advance(DAY + MINUTE));

/** A sign-in from an address of its own, in a browser that is not known. */
export async function attempt(email: string, password: string, { from = '192.0.2.1', totp = '' } = {}) {
  const body = { email, password, ...(totp !== '' && { totp }) };
  return new ApiClient(world.url).post('/session', body, { headers: { 'x-forwarded-for': from } });
}

/** Wrong passwords. @returns what each was answered */
export async function fail(email: string, times: number, from?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const { status } = await attempt(email, 'not the password', from === undefined ? {} : { from });
    statuses.push(status);
  }
  return statuses;
}
