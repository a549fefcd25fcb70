import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/clock.js';
import type { Currency } from '../../../common/currency.js';
import { formatAmount } from '../../../common/money.js';
import { addDays, dayOf } from '../../../common/time-zone.js';
import type { MerchantEnvironment } from '../../../merchants/merchant-settings.js';
import { invalidField } from '../../problem/problem.error.js';
import { time } from '../../times.js';
import { MerchantEnvironments } from '../merchant-environments.js';
import { MerchantNames } from '../merchant-names.js';
import { isInScope } from '../scope-conditions.js';
import type {
  SettlementItemDto,
  SettlementReportDto,
  SettlementState,
  SettlementTotalDto,
  UnsettledDto,
} from './settlement.dto.js';
import type { SettlementQuery } from './settlement.query.js';
import type { MoneyGroup, PaidRow } from './paid-row.js';
import { AGE_LIMITS, type AgedRow, PaidRepository } from './paid.repository.js';

const DEFAULT_DAYS = 30;
const DEFAULT_AHEAD_DAYS = 7;
const MOST_DAYS = 3660;
const DAY_MS = 24 * 3600 * 1000;

/** Several versions of a merchant's configuration are one merchant, as long as its money is of one kind. */
type Kind = readonly [merchant: string, environment: MerchantEnvironment, currency: Currency];
type SettledRow = PaidRow & { readonly settledOn: string };
type Sums = Record<'payments' | 'amountMinor' | 'refundedMinor' | 'unsettledMinor', number>;

/** What the provider says settles when; what it has not named a day for. */
@Injectable()
export class SettlementReport {
  constructor(
    private readonly paid: PaidRepository,
    private readonly environments: MerchantEnvironments,
    private readonly names: MerchantNames,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 400 for a period that is none */
  async make(query: SettlementQuery): Promise<SettlementReportDto> {
    const now = this.clock.now();
    const today = dayOf(now, 'UTC');
    const { from, to } = readDays(query, today);
    const environments = await this.environments.read();
    const names = await this.names.read();
    const kindOf = ({ merchantId, merchantVersion, currency }: MoneyGroup): Kind => [
      merchantId,
      environments.of(merchantId, merchantVersion),
      currency,
    ];
    const settled: SettledRow[] = [];
    const unsettled: AgedRow[] = [];
    for await (const rows of this.paid.batches(now)) {
      const wanted = rows.filter(isInScope(query, environments));
      unsettled.push(...wanted.filter(({ settledOn }) => settledOn === null));
      settled.push(...wanted.filter(isSettled).filter(({ settledOn }) => settledOn >= from && settledOn <= to));
    }
    const days = sumUp(settled, (row): readonly [string, ...Kind] => [row.settledOn, ...kindOf(row)]);
    return {
      ...{ from, to },
      items: days.map(([[date, ...kind], sums]) => item(date, kind, { sums, names, today })),
      totals: sumUp(settled, (row) => kindOf(row).slice(1) as [MerchantEnvironment, Currency]).map(([kind, sums]) =>
        total(kind, sums),
      ),
      unsettled: groups(unsettled, kindOf).map(([kind, rows]) => waiting(kind, rows, names)),
    };
  }
}

function isSettled<Row extends PaidRow>(row: Row): row is Row & SettledRow {
  return row.settledOn !== null;
}

function readDays({ date, from, to }: SettlementQuery, today: string): { from: string; to: string } {
  if (date !== undefined && (from !== undefined || to !== undefined)) {
    throw invalidField('date', 'invalid', 'goes without from and to');
  }
  const last = date ?? to ?? addDays(from ?? today, DEFAULT_AHEAD_DAYS);
  const first = date ?? from ?? addDays(last, -DEFAULT_DAYS);
  if (first > last) throw invalidField('to', 'invalid', 'must not be before from');
  if (Date.parse(last) - Date.parse(first) > MOST_DAYS * DAY_MS) {
    throw invalidField('from', 'too_long', `must be at most ${String(MOST_DAYS)} days before to`);
  }
  return { from: first, to: last };
}

/** Rows of one key together, the keys in their order. */
function groups<Row, Key extends readonly string[]>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, Row[]][] {
  const found = new Map<string, [Key, Row[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = found.get(key.join(' ')) ?? [key, []];
    known[1].push(row);
    found.set(key.join(' '), known);
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function sumUp<Key extends readonly string[]>(
  rows: readonly SettledRow[],
  keyOf: (row: SettledRow) => Key,
): [Key, Sums][] {
  return groups(rows, keyOf).map(([key, members]) => {
    const sum = (name: keyof Sums) => members.reduce((total, row) => total + row[name], 0);
    return [
      key,
      {
        payments: sum('payments'),
        amountMinor: sum('amountMinor'),
        refundedMinor: sum('refundedMinor'),
        unsettledMinor: sum('unsettledMinor'),
      },
    ];
  });
}

function amounts({ payments, amountMinor, refundedMinor, unsettledMinor }: Sums, currency: Currency) {
  const money = (minor: number) => formatAmount({ minor, currency });
  return {
    payments,
    amount: money(amountMinor),
    refundedAmount: money(refundedMinor),
    settledAmount: money(amountMinor - unsettledMinor),
    unsettledAmount: money(unsettledMinor),
  };
}

function total([environment, currency]: readonly [MerchantEnvironment, Currency], sums: Sums): SettlementTotalDto {
  return { environment, currency, ...amounts(sums, currency) };
}

function item(
  date: string,
  [merchant, environment, currency]: Kind,
  { sums, names, today }: { sums: Sums; names: ReadonlyMap<string, string>; today: string },
): SettlementItemDto {
  return {
    ...{ date, merchant, name: names.get(merchant) ?? null, environment, currency },
    ...amounts(sums, currency),
    state: stateOf(date, sums, today),
  };
}

function stateOf(date: string, { unsettledMinor }: Sums, today: string): SettlementState {
  if (date > today) return 'announced';
  return unsettledMinor > 0 ? 'incomplete' : 'settled';
}

function waiting(
  [merchant, environment, currency]: Kind,
  rows: readonly AgedRow[],
  names: ReadonlyMap<string, string>,
): UnsettledDto {
  const sums = (members: readonly AgedRow[]) => ({
    payments: members.reduce((sum, { payments }) => sum + payments, 0),
    amount: formatAmount({ minor: members.reduce((sum, { amountMinor }) => sum + amountMinor, 0), currency }),
  });
  return {
    ...{ merchant, name: names.get(merchant) ?? null, environment, currency, ...sums(rows) },
    oldestSucceededAt: time(Math.min(...rows.map(({ oldest }) => oldest))),
    ages: [0, ...AGE_LIMITS].map((fromDays, age) => ({
      ...{ fromDays, toDays: AGE_LIMITS[age] ?? null },
      ...sums(rows.filter((row) => row.age === age)),
    })),
  };
}
