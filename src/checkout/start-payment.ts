import { Injectable } from '@nestjs/common';
import type { CardType } from '../common/card-type.js';
import { Clock } from '../common/clock.js';
import { newId, newOrderId } from '../common/ids.js';
import { formatAmount } from '../common/money.js';
import { Environment } from '../config/environment.js';
import { IntegrationsService } from '../integrations/integrations.service.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { LimitSuggestions } from '../merchants/suggestions/limit-suggestions.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import { AttemptEntity } from '../transactions/attempt.entity.js';
import { Ledger } from '../transactions/ledger.js';
import type { LedgerEntry } from '../transactions/ledger-entry.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { canChoose, cardTypeChoices } from './offer.js';
import { OutcomeWriter } from './outcome-writer.js';
import { type CustomerDetails, PaymentProvider, type StartResult } from './ports/payment-provider.js';
import { nextQueryAt } from './schedule.js';

/** A lease outlasts the payment call's own time-out by this much. */
const LEASE_MARGIN_MS = 5000;

/** The process stood still between storing the order and sending it. */
const HELD_UP: StartResult = {
  kind: 'refused',
  code: 'provider_unreachable',
  operatorMessage: 'The payment call was not made: this process was held up for too long before it',
};

export type StartedPayment =
  /** The customer goes to the provider's payment page. */
  | { readonly kind: 'redirect'; readonly url: string }
  /** The checkout page tells the rest: refused, e-mailed, outcome unknown, or another order is under way. */
  | { readonly kind: 'see_checkout' }
  /** The card type can't be chosen (any more). Nothing was started. */
  | { readonly kind: 'not_offered' };

/**
 * Starts an order at the provider. The order of steps makes a crash at any point harmless: the attempt is stored before
 * the provider hears of it, the call is made outside of any unit of work and never repeated, and whatever the answer
 * leaves open is found out by queries.
 */
@Injectable()
export class StartPayment {
  constructor(
    private readonly provider: PaymentProvider,
    private readonly ledger: Ledger,
    private readonly merchants: MerchantsService,
    private readonly integrations: IntegrationsService,
    private readonly outcomes: OutcomeWriter,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly suggestions: LimitSuggestions,
  ) {}

  async start(
    transaction: TransactionEntity,
    cardType: CardType,
    customer: CustomerDetails | null,
  ): Promise<StartedPayment> {
    const account = await this.merchants.currentAccount(transaction.merchantId);
    const integration = await this.integrations.current(transaction.integrationId);
    const money = { minor: transaction.amountMinor, currency: transaction.currency };
    if (!canChoose(cardTypeChoices(account.settings, integration.settings, money), cardType)) {
      return { kind: 'not_offered' };
    }
    const attempt = await this.ledger.change(transaction.id, (entry) => this.prepare(entry, account, cardType));
    if (!attempt) return { kind: 'see_checkout' };
    const result = this.isTooLate(attempt) ? HELD_UP : await this.provider.start(account, attempt, customer);
    await this.ledger.change(transaction.id, (entry) => {
      this.write(entry, entry.attempt(attempt.id), result);
    });
    await this.learn(account, attempt, result);
    return result.kind === 'redirect' ? { kind: 'redirect', url: result.url } : { kind: 'see_checkout' };
  }

  /** What the provider takes, offered to the staff as the merchant's limits: the next customer is told beforehand. */
  private async learn(account: MerchantAccount, attempt: AttemptEntity, result: StartResult): Promise<void> {
    if (result.kind !== 'refused' || !result.range) return;
    const { transactionId, currency, cardType, amountText: refusedAmount } = attempt;
    const { operatorMessage: message } = result;
    const learnt = { ...result.range, message, transactionId, currency, cardType, refusedAmount };
    await this.suggestions.learn(account, learnt);
  }

  /** Once the lease may run out during the call, others ask about the order, and free the customer to pay again. */
  private isTooLate(attempt: AttemptEntity): boolean {
    return this.clock.now() + this.environment.PROVIDER_TIMEOUT_MS > (attempt.leasedUntil ?? 0);
  }

  /** Stores the order that is about to be sent; null when the transaction is not open (any more). */
  private prepare(entry: LedgerEntry, account: MerchantAccount, cardType: CardType): AttemptEntity | null {
    const { transaction } = entry;
    if (transaction.status !== 'open' || entry.underWay || entry.now >= transaction.expiresAt) return null;
    const attempt = this.build(entry, account, cardType);
    entry.addAttempt(attempt);
    entry.moveTransaction('processing', { why: 'the customer chose a card type', proof: 'none' });
    transaction.cardType = cardType;
    transaction.orderId = attempt.orderId;
    return attempt;
  }

  private build({ transaction, now }: LedgerEntry, account: MerchantAccount, cardType: CardType): AttemptEntity {
    const orderId = newOrderId();
    const callEndsAt = now + this.environment.PROVIDER_TIMEOUT_MS + LEASE_MARGIN_MS;
    return Object.assign(new AttemptEntity(), {
      id: newId(),
      transactionId: transaction.id,
      merchantId: account.id,
      merchantVersion: account.version,
      orderId,
      clientId: this.provider.clientIdFor(account, orderId),
      cardType,
      amountText: formatAmount({ minor: transaction.amountMinor, currency: transaction.currency }),
      amountMinor: transaction.amountMinor,
      currency: transaction.currency,
      status: 'starting',
      failureCode: null,
      paymentPageUrl: null,
      // Should this process die during the call, the scheduler takes over once the call must be over.
      nextQueryAt: callEndsAt,
      leasedUntil: callEndsAt,
      lastQueryAt: null,
      settlementQueryAt: null,
      queryCount: 0,
      absenceCount: 0,
      absenceSaid: null,
      createdAt: now,
      updatedAt: now,
      endedAt: null,
    } satisfies Partial<AttemptEntity>);
  }

  private write(entry: LedgerEntry, attempt: AttemptEntity, result: StartResult): void {
    attempt.leasedUntil = null;
    entry.touch(attempt);
    entry.note('payment_answered', describe(result), attempt);
    if (result.kind === 'redirect') attempt.paymentPageUrl = result.url;
    // A query was faster than the answer: what it found out stands.
    if (attempt.status !== 'starting') return;
    const asked = attempt.nextQueryAt;
    switch (result.kind) {
      case 'redirect':
        entry.moveAttempt(attempt, 'redirected', { why: 'the provider took the order', proof: 'none' });
        break;
      case 'emailed':
        entry.moveAttempt(attempt, 'emailed', { why: 'the provider sent an e-mail', proof: 'none' });
        break;
      case 'unknown':
        entry.moveAttempt(attempt, 'unknown', { why: result.operatorMessage, proof: 'none' });
        break;
      case 'refused':
        entry.moveAttempt(attempt, 'failed', { why: result.operatorMessage, proof: 'none', code: result.code });
        if (entry.transaction.status === 'processing') this.outcomes.reopen(entry, attempt);
    }
    const next = nextQueryAt(attempt, entry.now, this.environment.RECONCILE_FIRST_SECONDS * 1000);
    // A callback that came before the answer wants the provider asked at once.
    attempt.nextQueryAt = next === null || asked === null ? next : Math.min(next, asked);
  }
}

/** The payment page's address holds a signature of the provider's: its host is enough for the history. */
function describe(result: StartResult): Record<string, unknown> {
  return result.kind === 'redirect' ? { ...result, url: undefined, host: new URL(result.url).host } : { ...result };
}
