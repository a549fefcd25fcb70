import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import { Ledger } from '../transactions/ledger.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { ConfirmOutcome } from './confirm-outcome.js';

/** Ends checkouts whose time is up. The provider is asked first about every order that might yet turn out paid. */
@Injectable()
export class ExpireCheckout {
  constructor(
    private readonly ledger: Ledger,
    private readonly confirmation: ConfirmOutcome,
    private readonly transactions: TransactionRepository,
    private readonly reader: Reader,
  ) {}

  /** Does nothing to a checkout that is not open, or whose time is not up. */
  async expire(transactionId: string): Promise<void> {
    const attempts = await this.transactions.attemptsOf(this.reader.manager, transactionId);
    const undecided = attempts.filter(mayBePaid);
    await Promise.all(undecided.map(({ id }) => this.confirmation.confirm(id, 'before expiry')));
    await this.ledger.change(transactionId, (entry) => {
      const { transaction } = entry;
      if (transaction.status !== 'open' || entry.now < transaction.expiresAt) return;
      // Another process is asking right now: the schedule comes back when it knows.
      if (entry.attempts.some((attempt) => mayBePaid(attempt) && (attempt.leasedUntil ?? 0) > entry.now)) return;
      transaction.failureCode ??= 'expired';
      entry.moveTransaction('expired', { why: 'its time was up', proof: 'none', code: transaction.failureCode });
    });
  }
}

/** Given up, but the provider may yet say that it was paid. */
function mayBePaid({ nextQueryAt }: AttemptEntity): boolean {
  return nextQueryAt !== null;
}
