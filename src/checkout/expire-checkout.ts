import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
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
    for (const attempt of attempts) {
      if (attempt.nextQueryAt !== null) await this.confirmation.confirm(attempt.id, 'before expiry');
    }
    await this.ledger.change(transactionId, (entry) => {
      const { transaction } = entry;
      if (transaction.status !== 'open' || entry.now < transaction.expiresAt) return;
      transaction.failureCode ??= 'expired';
      entry.moveTransaction('expired', { why: 'its time was up', proof: 'none', code: transaction.failureCode });
    });
  }
}
