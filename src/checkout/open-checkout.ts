import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { newId, newToken } from '../common/ids.js';
import type { Money } from '../common/money.js';
import { followTransaction } from '../common/trace.js';
import { Reader } from '../database/reader.js';
import type { Integration } from '../integrations/integration.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import { Ledger } from '../transactions/ledger.js';
import { LedgerEntry } from '../transactions/ledger-entry.js';
import { TransactionEntity } from '../transactions/transaction.entity.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';

/** A payment request whose signature holds and whose return address is allowed. */
export interface VerifiedRequest {
  readonly integration: Integration;
  /** The secret that verified it. */
  readonly secretId: string;
  readonly transactionId: string;
  readonly reference: string;
  /** The text that was signed, and what it means. */
  readonly amountText: string;
  readonly money: Money;
  readonly redirectUrl: string;
  readonly locale: string;
  readonly correlationId: string;
}

export type OpenedCheckout =
  | { readonly kind: 'opened' | 'resumed'; readonly token: string }
  /** The transactionId is known with another amount or reference. */
  | { readonly kind: 'conflict' }
  /** The integration or its merchant is switched off; a checkout that exists already is resumed all the same. */
  | { readonly kind: 'not_accepting' };

/** The customer arrives: stores what was asked of them, once, or finds it again. */
@Injectable()
export class OpenCheckout {
  constructor(
    private readonly ledger: Ledger,
    private readonly reader: Reader,
    private readonly transactions: TransactionRepository,
    private readonly merchants: MerchantsService,
    private readonly clock: Clock,
  ) {}

  async open(request: VerifiedRequest): Promise<OpenedCheckout> {
    const merchant = await this.merchants.currentAccount(request.integration.settings.merchant);
    const accepting = request.integration.settings.enabled && merchant.settings.enabled;
    const transaction = this.build(request, merchant.version);
    // Most customers come for the first time: the database tells whether this one did, without a look before.
    if (accepting && (await this.insert(transaction, request))) return { kind: 'opened', token: transaction.token };
    const known = await this.find(request);
    if (known) return resume(known, request);
    if (accepting) throw new Error('A transaction was neither stored nor found');
    return { kind: 'not_accepting' };
  }

  private find(request: VerifiedRequest): Promise<TransactionEntity | null> {
    return this.transactions.findByRequest(this.reader.manager, request.integration.id, request.transactionId);
  }

  private insert(transaction: TransactionEntity, request: VerifiedRequest): Promise<boolean> {
    const entry = new LedgerEntry(transaction, [], transaction.createdAt);
    entry.note('request_received', {
      amount: request.amountText,
      reference: request.reference,
      transactionId: request.transactionId,
      redirectHost: new URL(request.redirectUrl).host,
      signature: 'ok',
      secretId: request.secretId,
      correlationId: request.correlationId,
    });
    return this.ledger.begin(entry);
  }

  private build(request: VerifiedRequest, merchantVersion: number): TransactionEntity {
    const now = this.clock.now();
    const { integration } = request;
    const expiresAt = now + integration.settings.expiresAfterMinutes * 60_000;
    return Object.assign(new TransactionEntity(), {
      id: newId(),
      token: newToken(),
      integrationId: integration.id,
      integrationVersion: integration.version,
      integrationSecretId: request.secretId,
      merchantId: integration.settings.merchant,
      merchantVersion,
      transactionId: request.transactionId,
      reference: request.reference,
      amountText: request.amountText,
      amountMinor: request.money.minor,
      currency: request.money.currency,
      redirectUrl: request.redirectUrl,
      status: 'open',
      attention: [],
      locale: request.locale,
      refundedMinor: 0,
      expiresAt,
      dueAt: expiresAt,
      eventCount: 0,
      correlationId: request.correlationId,
      createdAt: now,
      updatedAt: now,
    } satisfies Partial<TransactionEntity>);
  }
}

/** The same amount may be written another way (12.3, 12.30): both were signed. */
function resume(known: TransactionEntity, request: VerifiedRequest): OpenedCheckout {
  followTransaction(known.correlationId);
  const same =
    known.amountMinor === request.money.minor &&
    known.currency === request.money.currency &&
    known.reference === request.reference;
  return same ? { kind: 'resumed', token: known.token } : { kind: 'conflict' };
}
