import { afterAll, beforeAll, beforeEach, expect, jest } from '@jest/globals';
import { CallbackEntity } from '../../../src/transactions/callback.entity.js';
import { arrive, choose, orderOf, type Visit } from '../../support/customer.js';
import { get } from '../../support/http.js';
import { WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

/** One gateway for all of it. */
export let world: World;

beforeAll(async () => {
  world = await World.start({ settings: { PROVIDER_TIMEOUT_MS: '2000', ...WITH_OWNER } });
});
beforeEach(() => {
  world.provider.faults.reset();
  jest.restoreAllMocks();
});
afterAll(() => world.close());

export const statusOf = async (visit: Visit) => (await world.transaction(visit.transactionId)).status;
export const callbackCount = () => world.dataSource.manager.count(CallbackEntity);

export async function underWay(amount = '12.30'): Promise<{ visit: Visit; orderId: string }> {
  const visit = await arrive(world, { amount });
  return { visit, orderId: orderOf(await choose(visit)) };
}

export async function paid(): Promise<{ visit: Visit; orderId: string }> {
  const started = await underWay();
  await world.provider.pay(started.orderId);
  await get(started.visit.checkout);
  expect(await statusOf(started.visit)).toBe('succeeded');
  return started;
}

/** Does what a customer's link asks for, with one parameter changed after it was signed. */
export function landWith(visit: Visit, change: Readonly<Record<string, string>>) {
  const url = new URL(visit.landingUrl);
  for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value);
  return get(url.href);
}
