import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import type { WireStub } from '../../mygw/support/wire-stub.js';
import { AlarmWorld, stopSchedules } from '../../support/alarm-world.js';
import { arrive, choose, orderOf } from '../../support/customer.js';
import type { Mailbox } from '../../support/mailbox.js';
import type { OtherGateway, World } from '../../support/world.js';

export const MINUTE = 60_000;

export let alarms: AlarmWorld;
export let world: World;
export let other: OtherGateway;
export let mailbox: Mailbox;
export let receiver: WireStub;
export let webhook: AlarmWorld['webhook'];
export let email: AlarmWorld['email'];

export const evaluate = () => alarms.evaluate();
export const send = () => alarms.send();
export const received = () =>
  receiver.requests.map(({ body }) => JSON.parse(body) as { type: string; data: { message: string } });
export const alarmsOf = async (id: string) => {
  const { items } = (await alarms.client.get('/alarms?limit=200')).body as {
    items: { rule: string; state: string }[];
  };
  return items.filter(({ rule: of }) => of === id);
};
export const remove = async ({ id }: { id: string }) =>
  expect((await alarms.client.delete(`/alarm-rules/${id}`)).status).toBe(204);
/** A payment; `lost` leaves the customer away, so that it needs a person. */
export const pay = async (cardType = 'UnionPay') => {
  const visit = await arrive(world);
  await world.provider.pay(orderOf(await choose(visit, cardType)));
  await world.reconcile();
  return visit;
};

beforeAll(async () => {
  alarms = await AlarmWorld.start();
  ({ world, mailbox, receiver, webhook, email } = alarms);
  other = await world.startOtherGateway();
  stopSchedules(other.app);
});
afterAll(() => alarms.close());
beforeEach(() => {
  alarms.forget();
});
