import { Injectable } from '@nestjs/common';
import { PaymentProvider, type ReversalResult } from '../checkout/ports/payment-provider.js';
import { Clock } from '../common/clock.js';
import { formatAmount } from '../common/money.js';
import { Environment } from '../config/environment.js';
import { Ledger } from '../transactions/ledger.js';
import { Reader } from '../database/reader.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { OrderAccount } from './order-account.js';
import { RefundBook } from './refund-book.js';
import type { RefundStatus } from './refund-states.js';
import type { RefundEntity } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';
import { day } from './settlement-state.js';

/** A lease outlasts the command's own time-out by this much. */
const LEASE_MARGIN_MS = 5000;
/** The first look at what the provider has taken. */
const FIRST_LOOK_MS = 60_000;

/** The process stood still between storing the refund and sending it. */
const HELD_UP: ReversalResult = {
  kind: 'refused',
  code: 'provider_unreachable',
  operatorMessage: 'The command was not sent: this process was held up for too long before it',
};

const STATUSES: Readonly<Record<ReversalResult['kind'], RefundStatus>> = {
  executed: 'succeeded',
  accepted: 'queued',
  refused: 'failed',
  unknown: 'unknown',
};

/**
 * Sends a refund that is stored as `sending`: once. The provider does twice what it is told twice, so whatever the answer
 * leaves open is never found out by sending again.
 */
@Injectable()
export class SendRefund {
  constructor(
    private readonly provider: PaymentProvider,
    private readonly reader: Reader,
    private readonly transactions: TransactionRepository,
    private readonly accounts: OrderAccount,
    private readonly refunds: RefundRepository,
    private readonly book: RefundBook,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** The fields of a refund that the caller is about to send: should this process die, others find it. */
  lease(now: number): Pick<RefundEntity, 'sentAt' | 'processOn' | 'nextLookAt' | 'leasedUntil'> {
    const over = now + this.environment.PROVIDER_TIMEOUT_MS + LEASE_MARGIN_MS;
    return { sentAt: now, processOn: day(now), nextLookAt: over, leasedUntil: over };
  }

  /** @param refund as it was stored, committed. @returns as it is then */
  async send(refund: RefundEntity): Promise<RefundEntity> {
    const result = await this.command(refund);
    return this.ledger.change(refund.transactionId, async (entry, manager) => {
      const stored = await this.refunds.find(manager, refund.id);
      if (!stored) throw new Error(`There is no refund ${refund.id}`);
      // Whoever thought this process dead has written `unknown`; a person may have decided since.
      if (stored.status !== 'sending' && stored.status !== 'unknown') return stored;
      const to = STATUSES[result.kind];
      if (to === stored.status) return stored;
      stored.leasedUntil = null;
      stored.nextLookAt = entry.now + FIRST_LOOK_MS;
      const code = result.kind === 'refused' ? result.code : undefined;
      await this.book.move({ entry, manager }, stored, to, { why: result.operatorMessage, code });
      return stored;
    });
  }

  private async command(refund: RefundEntity): Promise<ReversalResult> {
    const order = await this.transactions.findAttempt(this.reader.manager, refund.attemptId);
    if (!order || refund.processOn === null) throw new Error(`Refund ${refund.id} cannot be sent`);
    const account = await this.accounts.of(order);
    const { kind, orderId, processOn, amountMinor, currency } = refund;
    if (this.clock.now() + this.environment.PROVIDER_TIMEOUT_MS > (refund.leasedUntil ?? 0)) return HELD_UP;
    const amountText = formatAmount({ minor: amountMinor, currency });
    return this.provider.reverse(account, { kind, orderId, amountText, processOn });
  }
}
