import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Currency } from '../../../common/currency.js';
import { Reader } from '../../../database/reader.js';
import { indexedBy, isPostgres, runSql } from '../../../database/sql.js';

const DAY_MS = 24 * 3600 * 1000;
/** In days: younger than two, than seven, than thirty, and older. */
export const AGE_LIMITS = [2, 7, 30] as const;

/** On SQLite a statement answers on the gateway's own thread: payments are not kept waiting longer than about this. */
const PATIENCE_MS = 25;
const FIRST_SLICE_MS = 7 * DAY_MS;

/** Payments of one version of a merchant's configuration, in one currency. */
export interface MoneyGroup {
  readonly merchantId: string;
  readonly merchantVersion: number;
  readonly currency: Currency;
}

/** Some of a group's payments of one age. */
export interface UnsettledRow extends MoneyGroup {
  /** Number of the age, the youngest is 0. */
  readonly age: number;
  readonly payments: number;
  readonly amountMinor: number;
  /** Milliseconds since 1970. */
  readonly oldest: number;
}

/** From a moment that does not belong to it, to one that does; milliseconds since 1970. */
interface Ages {
  readonly age: number;
  readonly after: number;
  readonly until: number;
}

type Found = MoneyGroup & { readonly oldest: number };
type Sums = Record<'payments' | 'amountMinor' | 'oldest', string | number | null>;

const OPEN = 'succeeded_at IS NOT NULL AND settled_on IS NULL';
const GROUP = 'merchant_id, merchant_version, currency';

/**
 * Paid payments that the provider has not named a day for; of a merchant that cannot be asked about, all there ever were. So
 * they are counted group by group, in the order of the index, some days at a time, with room for others between.
 */
@Injectable()
export class UnsettledRepository {
  constructor(private readonly reader: Reader) {}

  /** @param now milliseconds since 1970 */
  async rows(now: number, isWanted: (group: MoneyGroup) => boolean): Promise<UnsettledRow[]> {
    const rows: UnsettledRow[] = [];
    for (let group = await this.next(null); group !== null; group = await this.next(group)) {
      if (!isWanted(group)) continue;
      for (const ages of agesOf(group.oldest, now)) rows.push(...(await this.ofAge(group, ages)));
    }
    return rows;
  }

  /** The group after this one. */
  private async next(group: MoneyGroup | null): Promise<Found | null> {
    const { merchantId = '', merchantVersion = 0, currency = '' } = group ?? {};
    const [found] = await this.read<MoneyGroup & { readonly oldest: string | number }>(
      `merchant_id AS "merchantId", merchant_version AS "merchantVersion", currency, succeeded_at AS "oldest"`,
      `(${GROUP}) > (?, ?, ?) ORDER BY settled_on, ${GROUP}, succeeded_at LIMIT 1`,
      [merchantId, merchantVersion, currency],
    );
    return found ? { ...found, oldest: Number(found.oldest) } : null;
  }

  private async ofAge(group: Found, { age, after, until }: Ages): Promise<UnsettledRow[]> {
    const { merchantId, merchantVersion, currency } = group;
    const rows: UnsettledRow[] = [];
    // The youngest are never many, and have no end.
    let width = age === 0 || isPostgres(this.reader.manager) ? Infinity : FIRST_SLICE_MS;
    for (let done = after; done < until;) {
      const end = Math.min(until, done + width);
      const begun = performance.now();
      const [sums] = await this.read<Sums>(
        'COUNT(*) AS "payments", SUM(amount_minor) AS "amountMinor", MIN(succeeded_at) AS "oldest"',
        `refunded_minor < amount_minor AND merchant_id = ? AND merchant_version = ? AND currency = ?
          AND succeeded_at > ? AND succeeded_at <= ?`,
        [merchantId, merchantVersion, currency, done, end],
      );
      const payments = Number(sums?.payments);
      const found = { payments, amountMinor: Number(sums?.amountMinor), oldest: Number(sums?.oldest) };
      if (payments > 0) rows.push({ merchantId, merchantVersion, currency, age, ...found });
      done = end;
      width *= Math.min(4, PATIENCE_MS / Math.max(performance.now() - begun, 1));
      await breathe();
    }
    return rows;
  }

  private read<Row>(columns: string, conditions: string, values: (string | number)[]): Promise<Row[]> {
    const { manager } = this.reader;
    const from = `FROM transactions ${indexedBy(manager, 'transactions_settlement')}`;
    return runSql<Row>(manager, `SELECT ${columns} ${from} WHERE ${OPEN} AND ${conditions}`, values);
  }
}

/** What there is between the oldest payment and now, by age; what was paid by a clock that is ahead is young. */
function agesOf(oldest: number, now: number): Ages[] {
  const begins = [...AGE_LIMITS.map((days) => now - days * DAY_MS), oldest - 1];
  return begins.map((begin, age) => ({
    age,
    after: Math.max(begin, oldest - 1),
    until: age === 0 ? Number.MAX_SAFE_INTEGER : Math.max(begins[age - 1] ?? now, oldest - 1),
  }));
}
