import { newId } from '../common/ids.js';
import type { DayKind } from './day-kind.js';
import type { LateChangeEntity } from './late-change.entity.js';
import type { TransactionEntity } from './transaction.entity.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * A payment's change is late when it was made, or paid, longer ago. Few of them ever are: most are over within a day, and after
 * thirty the provider is not asked about a settlement any more.
 */
const LATE_AFTER_MS: Readonly<Record<DayKind, number>> = { made: DAY_MS, paid: 31 * DAY_MS };

/**
 * What was counted of a day may be kept when the youngest of its payments is older. The hours between are for units of work that
 * are under way, and for instances whose clocks differ.
 */
export const STANDS_AFTER_MS: Readonly<Record<DayKind, number>> = {
  made: LATE_AFTER_MS.made + 2 * HOUR_MS,
  paid: LATE_AFTER_MS.paid + 2 * HOUR_MS,
};

/** What of a payment can move in reports, by what they look at. */
const MOVING = {
  made: ['status', 'cardType', 'failureCode', 'refundedMinor'],
  paid: ['succeededAt', 'settledOn', 'unsettledMinor', 'refundedMinor'],
} as const satisfies Readonly<Record<DayKind, readonly (keyof TransactionEntity)[]>>;

/** How a payment stands in reports. */
export type Standing = Readonly<Pick<TransactionEntity, (typeof MOVING)[DayKind][number]>>;

export function standingOf(transaction: TransactionEntity): Standing {
  const { status, cardType, failureCode, refundedMinor, succeededAt, settledOn, unsettledMinor } = transaction;
  return { status, cardType, failureCode, refundedMinor, succeededAt, settledOn, unsettledMinor };
}

/** @param now milliseconds since 1970 @returns what to note, if a change of an old payment moved it in reports */
export function lateChanges(before: Standing, transaction: TransactionEntity, now: number): LateChangeEntity[] {
  const at = { made: transaction.createdAt, paid: before.succeededAt ?? transaction.succeededAt };
  return (['made', 'paid'] as const).flatMap((kind) => {
    const moment = at[kind];
    const isLate = moment !== null && now - moment > LATE_AFTER_MS[kind];
    const hasMoved = MOVING[kind].some((name) => before[name] !== transaction[name]);
    return isLate && hasMoved ? [{ id: newId(), kind, at: moment }] : [];
  });
}
