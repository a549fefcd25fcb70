import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formatAmount } from '../common/money.js';
import type { LedgerEntry } from '../transactions/ledger-entry.js';
import { checkRefundMove, isCounted, isOver, type RefundStatus } from './refund-states.js';
import { LONGEST_MESSAGE, type RefundEntity } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';

/** The unit of work in which a transaction is changed. */
export interface LedgerUnit {
  readonly entry: LedgerEntry;
  readonly manager: EntityManager;
}

export interface RefundCause {
  readonly why: string;
  readonly code?: string | undefined;
  /** Who decided it, where it was a person. */
  readonly by?: string | undefined;
}

/** Writes what becomes of a refund: into its row, its transaction's history and sums. The one place that does. */
@Injectable()
export class RefundBook {
  constructor(private readonly refunds: RefundRepository) {}

  /** Under the lock of `entry`, whose transaction the refund is of. */
  async move(
    { entry, manager }: LedgerUnit,
    refund: RefundEntity,
    to: RefundStatus,
    cause: RefundCause,
  ): Promise<void> {
    const { id, kind, status: from, amountMinor, currency } = refund;
    checkRefundMove(from, to);
    refund.status = to;
    refund.message = cause.why.slice(0, LONGEST_MESSAGE);
    refund.failureCode = to === 'failed' ? (cause.code ?? null) : null;
    refund.endedAt = isOver(to) ? entry.now : null;
    if (isOver(to)) refund.nextLookAt = null;
    refund.updatedAt = entry.now;
    const amount = formatAmount({ minor: amountMinor, currency });
    const order = entry.attempt(refund.attemptId);
    entry.note('refund_moved', { refund: id, kind, amount, from, to, ...cause }, order);
    entry.transaction.refundedMinor += amountMinor * (Number(isCounted(to)) - Number(isCounted(from)));
    if (to === 'unknown') entry.raise('refund_unknown', { refund: id, amount }, order);
    await this.refunds.update(manager, refund);
    if (from === 'unknown') await this.clearWhenKnown(entry, manager, cause);
  }

  private async clearWhenKnown(entry: LedgerEntry, manager: EntityManager, { why }: RefundCause): Promise<void> {
    const all = await this.refunds.ofTransaction(manager, entry.transaction.id);
    if (!all.some(({ status }) => status === 'unknown')) entry.clear('refund_unknown', why);
  }
}
