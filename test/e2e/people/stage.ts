import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { ApiClient } from '../../support/api-client.js';
import { watchAudit } from '../../support/audit-spy.js';
import { owner, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

export const MINUTE = 60_000;
export const NOBODY = '00000000-0000-7000-8000-000000000000';
export const NEW_PASSWORD = 'nineteen amber lighthouse';

/** One gateway for all that is tested of people and programs. */
export let world: World;
/** The first owner, signed in not long ago. */
export let boss: ApiClient;
/** What came into the audit log since the test began. */
export let audit: ReturnType<typeof watchAudit>;

beforeAll(async () => {
  world = await World.start({ settings: WITH_OWNER });
  audit = watchAudit(world);
  boss = await owner(world);
});
afterAll(() => world.close());
/** A password takes a while: the owner signs in again only where a test has ended the session, or let it grow old. */
beforeEach(async () => {
  const { status, body } = await boss.get('/session');
  if (status !== 200 || Date.parse(body.freshUntil as string) < world.clock.now() + MINUTE) boss = await owner(world);
  audit.entries.length = 0;
});

export const fieldsOf = (answer: { body: { errors?: { field: string; code: string }[] } }) =>
  answer.body.errors?.map(({ field, code }) => `${field}: ${code}`);
