import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import { CallbackRepository } from '../transactions/callback.repository.js';
import { Ledger } from '../transactions/ledger.js';
import type { LedgerEntry } from '../transactions/ledger-entry.js';
import { isUnderWay } from '../transactions/states.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { ConfirmOutcome } from './confirm-outcome.js';
import { OutcomeWriter } from './outcome-writer.js';
import { CallbackInbox, type KnownOrder, type VerifiedCallback } from './ports/callback-inbox.js';

/** How long the customer's own return waits for the provider's answer before the waiting page is shown. */
const SETTLE_MS = 3000;
/** A callback that comes again doesn't make us ask more often than this. */
const PAUSE_MS = 2000;
/** When a callback of an order that is not known is looked at again. */
const FIRST_LOOK_MS = 30_000;

/**
 * Takes callbacks in. A callback is a hint: it is stored, and it makes us ask the provider. Only where the owner chose
 * to do without queries does it decide anything itself.
 */
@Injectable()
export class ReceiveCallback extends CallbackInbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly ledger: Ledger,
    private readonly transactions: TransactionRepository,
    private readonly callbacks: CallbackRepository,
    private readonly merchants: MerchantsService,
    private readonly confirmation: ConfirmOutcome,
    private readonly outcomes: OutcomeWriter,
    private readonly clock: Clock,
  ) {
    super();
  }

  async findOrder(orderId: string): Promise<KnownOrder | null> {
    const attempt = await this.transactions.findAttemptByOrder(this.reader.manager, orderId);
    if (!attempt) return null;
    await this.transactions.follow(this.reader.manager, attempt.transactionId);
    const account = await this.merchants.account(attempt.merchantId, attempt.merchantVersion);
    const { clientId, amountText, amountMinor, currency, cardType } = attempt;
    return { attemptId: attempt.id, account, orderId, clientId, amountText, amountMinor, currency, cardType };
  }

  accountsOf(merchantId: string): Promise<MerchantAccount[]> {
    return this.merchants.accountsByMerchantId(merchantId);
  }

  async store(callback: VerifiedCallback): Promise<string | null> {
    const { attemptId } = callback;
    if (attemptId === null) {
      await this.unitOfWork.run((manager) => this.insert(manager, callback, this.clock.now() + FIRST_LOOK_MS));
      return null;
    }
    const attempt = await this.transactions.findAttempt(this.reader.manager, attemptId);
    if (!attempt) throw new Error(`Attempt ${attemptId} is gone`);
    const account = await this.merchants.account(attempt.merchantId, attempt.merchantVersion);
    const { token, isDue } = await this.ledger.change(attempt.transactionId, async (entry, manager) => {
      if (await this.insert(manager, callback, null)) this.take(entry, attemptId, callback, account);
      return { token: entry.transaction.token, isDue: mayAsk(entry, attemptId) };
    });
    if (isDue) this.confirmation.confirmSoon(attempt, `${callback.channel} callback`);
    return `/checkout/${token}`;
  }

  async settle(orderId: string): Promise<void> {
    const attempt = await this.transactions.findAttemptByOrder(this.reader.manager, orderId);
    if (!attempt || !isUnderWay(attempt.status)) return;
    const asked = this.confirmation.confirm(attempt.id, 'reply callback').catch(() => undefined);
    await Promise.race([asked, sleep(SETTLE_MS, undefined, { ref: false })]);
  }

  private insert(manager: EntityManager, callback: VerifiedCallback, nextLookAt: number | null): Promise<boolean> {
    const { channel, orderId, identity, parameters } = callback;
    const receivedAt = this.clock.now();
    return this.callbacks.insert(manager, { channel, orderId, identity, parameters, receivedAt, nextLookAt });
  }

  private take(entry: LedgerEntry, attemptId: string, callback: VerifiedCallback, account: MerchantAccount): void {
    const attempt = entry.attempt(attemptId);
    const { channel, parameters, verdicts, claim } = callback;
    entry.note('callback_received', { channel, claim: claim.kind, parameters, verdicts }, attempt);
    entry.touch(attempt);
    // Also an order that is over: a success that comes late must be asked about.
    attempt.nextQueryAt = attempt.status === 'succeeded' ? attempt.nextQueryAt : entry.now;
    if (claim.kind === 'amount_mismatch') {
      const { amount = null, currency = null } = parameters;
      entry.raise('amount_mismatch', { amount, currency, ordered: attempt.amountText, channel }, attempt);
      return;
    }
    if (account.apiKey !== null || !account.settings.trustCallbacksWithoutQuery) return;
    const outcome =
      claim.kind === 'success' ? ({ kind: 'succeeded' } as const) : ({ kind: 'failed', code: claim.code } as const);
    this.outcomes.apply(entry, attempt, outcome, 'confirmation');
  }
}

/**
 * Whoever has seen a signed address can call it again and again: the provider is asked for each new callback, and for one
 * that is repeated as long as its order is under way, but not all the time.
 */
function mayAsk(entry: LedgerEntry, attemptId: string): boolean {
  const { status, nextQueryAt, lastQueryAt } = entry.attempt(attemptId);
  const isDue = nextQueryAt !== null && nextQueryAt <= entry.now;
  return isDue || (isUnderWay(status) && entry.now - (lastQueryAt ?? 0) >= PAUSE_MS);
}
