import { newId } from '../common/ids.js';
import type { LateChangeEntity } from './late-change.entity.js';
import type { TransactionEntity } from './transaction.entity.js';

const HOUR_MS = 3_600_000;

/** A payment's change is late when the payment is older: few of them ever are. */
const LATE_AFTER_MS = 24 * HOUR_MS;

/**
 * Figures of payments may be kept when the youngest of them is older. The hours between are for units of work that are
 * under way, and for instances whose clocks differ.
 */
export const FIGURES_STAND_AFTER_MS = LATE_AFTER_MS + 2 * HOUR_MS;

/** What of a payment can move in the figures of reports. */
export type Figures = Pick<TransactionEntity, 'status' | 'cardType' | 'failureCode' | 'refundedMinor'>;

export function figuresOf({ status, cardType, failureCode, refundedMinor }: TransactionEntity): Figures {
  return { status, cardType, failureCode, refundedMinor };
}

/** @param now milliseconds since 1970 @returns what to note, if a change of an old payment moved it in the figures */
export function lateChange(before: Figures, transaction: TransactionEntity, now: number): LateChangeEntity | null {
  const after = figuresOf(transaction);
  const { createdAt } = transaction;
  const isSame =
    before.status === after.status &&
    before.cardType === after.cardType &&
    before.failureCode === after.failureCode &&
    before.refundedMinor === after.refundedMinor;
  return isSame || now - createdAt <= LATE_AFTER_MS ? null : { id: newId(), createdAt };
}
