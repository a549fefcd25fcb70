import { afterAll, beforeAll } from '@jest/globals';
import { CARD_TYPES } from '../../../src/common/card-type.js';
import type { Currency } from '../../../src/common/currency.js';
import { newId } from '../../../src/common/ids.js';
import { formatAmount } from '../../../src/common/money.js';
import { isOver, TRANSACTION_STATUSES } from '../../../src/transactions/states.js';
import type { TransactionEntity } from '../../../src/transactions/transaction.entity.js';
import type { ApiClient } from '../../support/api-client.js';
import { insertRow } from '../../support/ledger-rows.js';
import { owner, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

/** Clocks go back in Sydney on 5 April 2026, and forward in Cairo, at midnight, on 24 April. */
export const START = Date.parse('2026-04-01T00:00:00Z');
export const HOUR = 3_600_000;
const QUARTER = HOUR / 4;
export const DAY = 24 * HOUR;
export const [INTEGRATION_A, INTEGRATION_B] = [newId(), newId()];
export const CURRENCIES: readonly Currency[] = ['AUD', 'JPY', 'KWD'];

export interface Merchant {
  readonly id: string;
  readonly version: number;
  readonly environment: 'test' | 'production';
}

export interface Item {
  readonly group?: string | null;
  readonly environment: string;
  readonly currency: Currency;
  readonly payments: number;
  readonly counts: Record<string, number>;
  readonly amounts: Record<string, string>;
  readonly amount: string;
  readonly succeededAmount: string;
  readonly refundedAmount: string;
  readonly successRate: number | null;
}

export let world: World;
export let client: ApiClient;
/** One was a test account and became a real one; the other was always real. */
export let merchants: Merchant[];
export const rows: TransactionEntity[] = [];

beforeAll(async () => {
  world = await World.start({ settings: WITH_OWNER, faults: { stage: 'production' } });
  client = await owner(world);
  const { id } = (await client.get('/merchants')).body.items[0] as { id: string };
  await client.patch(`/merchants/${id}`, { environment: 'production' });
  const other = await client.post('/merchants', {
    ...{ name: 'Other', merchantId: 'other', environment: 'production', currencies: ['AUD'] },
    ...{ cardTypes: ['Alipay'], merchantKey: 'Gh7Jk2Lp9Qw4Er6Ty1Ui', apiKey: 'another-merchants-api-key' },
  });
  merchants = [
    { id, version: 1, environment: 'test' },
    { id, version: 2, environment: 'production' },
    { id: other.body.id as string, version: 1, environment: 'production' },
  ];
  for (let index = 0; index < 300; index += 1) rows.push(await insertRow(world.dataSource, rowOptions(index)));
});
afterAll(() => world.close());

/** Every value of every field, mixed, over thirty days; some at the very beginning of a quarter of an hour. */
export function rowOptions(index: number) {
  const merchant = merchants[index % merchants.length]!;
  const any = TRANSACTION_STATUSES[(index * 7) % TRANSACTION_STATUSES.length]!;
  // On most days nothing is open any more.
  const status = index % 100 < 70 && !isOver(any) ? 'expired' : any;
  const failed = status !== 'succeeded' && status !== 'processing';
  return {
    status,
    createdAt: START + Math.floor((index * 30 * DAY) / 300 / QUARTER) * QUARTER - (index % 3 === 0 ? 1 : 0),
    ...{ merchantId: merchant.id, merchantVersion: merchant.version },
    integrationId: index % 4 === 0 ? INTEGRATION_A : INTEGRATION_B,
    currency: CURRENCIES[index % CURRENCIES.length]!,
    amountMinor: 100 + index * 13,
    cardType: index % 5 === 4 ? null : CARD_TYPES[index % CARD_TYPES.length]!,
    failureCode: failed && index % 2 === 0 ? (index % 4 === 0 ? ('declined' as const) : ('abandoned' as const)) : null,
    refundedMinor: status === 'succeeded' && index % 6 === 0 ? 50 : 0,
  };
}

/** To make one takes longer than a thousand uses. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

export function localDay(moment: number, timeZone: string): string {
  const known = FORMATS.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  if (!known) FORMATS.set(timeZone, format);
  return format.format(moment);
}

export const environmentOf = (row: TransactionEntity) =>
  merchants.find(({ id, version }) => id === row.merchantId && version === row.merchantVersion)!.environment;

/** What a summary should have, by looking at every row. */
export function model(query: Record<string, string>): { items: Map<string, Item>; totals: Map<string, Item> } {
  const { timeZone = 'UTC', groupBy = 'day' } = query;
  const groups: Record<string, (row: TransactionEntity) => string | null> = {
    day: (row) => localDay(row.createdAt, timeZone),
    cardType: (row) => row.cardType,
    integration: (row) => row.integrationId,
    failureReason: (row) => row.failureCode,
  };
  const wanted = rows.filter(
    (row) =>
      localDay(row.createdAt, timeZone) >= query.from! &&
      localDay(row.createdAt, timeZone) <= query.to! &&
      (query.environment ?? environmentOf(row)) === environmentOf(row) &&
      (query.merchant ?? row.merchantId) === row.merchantId &&
      (query.integration ?? row.integrationId) === row.integrationId &&
      (query.currency ?? row.currency) === row.currency,
  );
  const isShown = (row: TransactionEntity) =>
    groupBy !== 'failureReason' ||
    (row.failureCode !== null && ['failed', 'cancelled', 'expired'].includes(row.status));
  const key = (row: TransactionEntity) => `${environmentOf(row)} ${row.currency}`;
  return {
    items: tally(wanted.filter(isShown), (row) => `${String(groups[groupBy]!(row))} ${key(row)}`),
    totals: tally(wanted, key),
  };
}

export function tally(list: readonly TransactionEntity[], key: (row: TransactionEntity) => string): Map<string, Item> {
  const grouped = new Map<string, TransactionEntity[]>();
  for (const row of list) grouped.set(key(row), [...(grouped.get(key(row)) ?? []), row]);
  return new Map([...grouped].map(([name, members]) => [name, itemOf(members, name.split(' ').at(-2)!)]));
}

export function itemOf(members: readonly TransactionEntity[], environment: string): Item {
  const { currency } = members[0]!;
  const count = (...statuses: string[]) => members.filter(({ status }) => statuses.includes(status)).length;
  // Of a row that was just inserted, PostgreSQL's numbers are texts still.
  const money = (minor: (row: TransactionEntity) => unknown) =>
    formatAmount({ minor: members.reduce((sum, row) => sum + Number(minor(row)), 0), currency });
  const over = count('succeeded', 'failed', 'cancelled', 'expired');
  return {
    ...{ environment, currency, payments: members.length },
    counts: Object.fromEntries(TRANSACTION_STATUSES.map((status) => [status, count(status)])),
    amounts: Object.fromEntries(
      TRANSACTION_STATUSES.map((status) => [status, money((row) => (row.status === status ? row.amountMinor : 0))]),
    ),
    amount: money((row) => row.amountMinor),
    succeededAmount: money((row) => (row.status === 'succeeded' ? row.amountMinor : 0)),
    refundedAmount: money((row) => row.refundedMinor),
    successRate: over === 0 ? null : Math.round((count('succeeded') / over) * 10_000) / 10_000,
  };
}

export async function summary(query: Record<string, string>) {
  const body = await report('summary', query);
  return { body, items: byGroup(body.items as Item[]), totals: byMoney(body.totals as Item[]) };
}

/** By the name that a summary has for the same group. */
export async function overview(query: Record<string, string>) {
  const { days, cardTypes, failureReasons, totals } = await report('overview', query);
  const groups = { day: days, cardType: cardTypes, failureReason: failureReasons };
  const items = Object.entries(groups).map(([group, its]) => [group, byGroup(its as Item[])] as const);
  return { items: new Map(items), totals: byMoney(totals as Item[]) };
}

async function report(name: string, query: Record<string, string>) {
  const { status, body, text } = await client.get(`/reports/${name}?${new URLSearchParams(query).toString()}`);
  if (status !== 200) throw new Error(text);
  return body as Record<string, unknown>;
}

const moneyOf = ({ environment, currency }: Item) => `${environment} ${currency}`;

function byMoney(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [moneyOf(item), item]));
}

function byGroup(items: readonly (Item & { name?: string | null })[]): Map<string, Item> {
  return new Map(items.map(({ name: _name, group, ...item }) => [`${String(group)} ${moneyOf(item)}`, item]));
}
