import { currencyDecimals, type Currency } from '../common/currency.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import type { LedgerEntry } from '../transactions/ledger-entry.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { paidMinor } from '../transactions/paid-minor.js';
import type { QueryResult } from './ports/payment-provider.js';

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
/** Settlements come within days: asked for twice a day at first, then daily, and not for ever. */
const SOON_MS = 4 * DAY;
const PATIENCE_MS = 30 * DAY;

/** What a paid order is asked about after its success. */
export const SETTLEMENT_TRIGGER = 'settlement';

type Told = Pick<TransactionEntity, 'settledOn' | 'unsettledMinor'>;

/** What the answer tells of the transaction's settlement; what it leaves out stays as it was told before. */
export function settlementTold({ settledOn, unsettledMinor, currency }: TransactionEntity, result: QueryResult): Told {
  if (result.kind !== 'succeeded') return { settledOn, unsettledMinor };
  return {
    settledOn: result.settledOn ?? settledOn,
    unsettledMinor: minorOf(result.balanceText, currency) ?? unsettledMinor,
  };
}

/** Writes down what is told of the order that the transaction was paid by, and when to ask again. */
export function noteSettlement(
  { transaction, attempts, now }: LedgerEntry,
  attempt: AttemptEntity,
  result: QueryResult,
): void {
  const counts = attempt.status === 'succeeded' && transaction.orderId === attempt.orderId;
  if (counts) Object.assign(transaction, settlementTold(transaction, result));
  attempt.settlementQueryAt = counts ? nextSettlementQuery(transaction, paidMinor(attempts), now) : null;
}

/**
 * @param paid minor units of all paid orders
 * @param now milliseconds since 1970
 * @returns milliseconds since 1970; null once all is settled, nothing is left to settle, or it has taken too long
 */
export function nextSettlementQuery(transaction: TransactionEntity, paid: number, now: number): number | null {
  const { settledOn, unsettledMinor, succeededAt, refundedMinor } = transaction;
  const age = now - (succeededAt ?? now);
  const day = settledOn === null ? null : Date.parse(settledOn);
  const isSettled = day !== null && day <= now && (unsettledMinor ?? 0) === 0;
  if (isSettled || refundedMinor >= paid || age > PATIENCE_MS) return null;
  // Of a settlement that is announced, nothing is new before its day.
  return Math.max(now + (age < SOON_MS ? 12 * HOUR : DAY), (day ?? 0) + 12 * HOUR);
}

/** Minor units; null for what is no amount of the currency. Zero is one: all is settled. */
function minorOf(text: string | undefined, currency: Currency): number | null {
  const [, integer, fraction = ''] = /^(\d{1,12})(?:\.(\d{1,10}))?$/.exec(text ?? '') ?? [];
  const decimals = currencyDecimals(currency);
  if (integer === undefined || /[1-9]/.test(fraction.slice(decimals))) return null;
  return Number(integer + fraction.slice(0, decimals).padEnd(decimals, '0'));
}
