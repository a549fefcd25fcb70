import { Injectable } from '@nestjs/common';
import type { PageLocale } from './pages/page-models.js';
import { Ledger } from '../transactions/ledger.js';
import type { LedgerEntry } from '../transactions/ledger-entry.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';

/** The customer leaves. Refused as long as money may be under way. */
@Injectable()
export class CancelCheckout {
  constructor(private readonly ledger: Ledger) {}

  /** @returns false when money may be under way; nothing was changed then */
  cancel(transaction: TransactionEntity, locale: PageLocale): Promise<boolean> {
    return this.ledger.change(transaction.id, (entry) => {
      if (entry.transaction.status === 'processing') {
        const attempt = entry.underWay ?? undefined;
        entry.note('cancellation_refused', { status: attempt?.status ?? null }, attempt);
        return false;
      }
      if (entry.transaction.status === 'open') leave(entry, locale);
      return true;
    });
  }
}

/** After an attempt that failed, the transaction failed for that reason; before any, it was cancelled. */
function leave(entry: LedgerEntry, locale: PageLocale): void {
  const { transaction } = entry;
  transaction.locale = locale;
  const failed = transaction.failureCode !== null;
  transaction.failureCode ??= 'cancelled_by_customer';
  const code = transaction.failureCode;
  entry.moveTransaction(failed ? 'failed' : 'cancelled', { why: 'the customer left', proof: 'none', code });
}
