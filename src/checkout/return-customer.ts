import { Injectable } from '@nestjs/common';
import { IntegrationsService } from '../integrations/integrations.service.js';
import { Ledger } from '../transactions/ledger.js';
import type { TransactionStatus } from '../transactions/states.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { negotiateLocale } from './pages/locale.js';
import { failureText } from './pages/catalog.js';
import { HostPlatform, type ReturnResult } from './ports/host-platform.js';

type FinalStatus = Exclude<TransactionStatus, 'open' | 'processing'>;

/** Sends customers back to the host platform. What they take with them comes from the ledger alone. */
@Injectable()
export class ReturnCustomer {
  constructor(
    private readonly hostPlatform: HostPlatform,
    private readonly integrations: IntegrationsService,
    private readonly ledger: Ledger,
  ) {}

  /** The signed address; null as long as the outcome is not known. The same state gives the same address. */
  async urlFor(transaction: TransactionEntity): Promise<string | null> {
    const result = resultOf(transaction);
    if (!result) return null;
    const secret = await this.integrations.secret(transaction.integrationSecretId);
    return this.hostPlatform.returnUrl(result, secret.reveal());
  }

  /** The signed address, for a customer who is being sent there now. */
  async send(transaction: TransactionEntity): Promise<string | null> {
    const url = await this.urlFor(transaction);
    const result = resultOf(transaction);
    if (result && transaction.returnedStatus !== result.status) await this.record(transaction, result.status);
    return url;
  }

  private async record(transaction: TransactionEntity, status: 'success' | 'fail'): Promise<void> {
    await this.ledger.change(transaction.id, (entry) => {
      if (entry.transaction.returnedStatus === status) return;
      entry.transaction.returnedAt ??= entry.now;
      entry.transaction.returnedStatus = status;
      entry.note('customer_returned', { status, host: new URL(transaction.redirectUrl).host });
      entry.clear('paid_not_returned', 'the customer came back');
    });
  }
}

function resultOf(transaction: TransactionEntity): ReturnResult | null {
  const { status, transactionId, redirectUrl } = transaction;
  if (status === 'open' || status === 'processing') return null;
  if (status === 'succeeded') return { status: 'success', transactionId, redirectUrl, error: null };
  return { status: 'fail', transactionId, redirectUrl, error: errorText(transaction, status) };
}

function errorText(transaction: TransactionEntity, status: Exclude<FinalStatus, 'succeeded'>): string {
  const fallback = status === 'expired' ? 'expired' : 'cancelled_by_customer';
  return failureText(transaction.failureCode ?? fallback, negotiateLocale(undefined, transaction.locale));
}
