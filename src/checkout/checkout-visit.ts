import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { followTransaction } from '../common/trace.js';
import { Reader } from '../database/reader.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import { isUnderWay } from '../transactions/states.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { ConfirmOutcome } from './confirm-outcome.js';
import { ExpireCheckout } from './expire-checkout.js';
import { RefusedRequestError } from './refused-request.error.js';

/** A page waits this long for the provider's answer before it is shown with what is known. */
const WAIT_MS = 2500;
/** A customer who keeps reloading doesn't make us ask more often than this. */
const PAUSE_MS = 2000;

/** Finds the checkout of an address, brought up to date as far as that can be done while a page loads. */
@Injectable()
export class CheckoutVisit {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: TransactionRepository,
    private readonly confirmation: ConfirmOutcome,
    private readonly expiry: ExpireCheckout,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedRequestError when there is no such checkout */
  async find(token: string): Promise<TransactionEntity> {
    const transaction = /^[\w-]{20,64}$/.test(token)
      ? await this.transactions.findByToken(this.reader.manager, token)
      : null;
    if (!transaction) throw new RefusedRequestError('unknown_checkout');
    followTransaction(transaction.correlationId);
    return transaction;
  }

  /** As `find`, after asking the provider about an order under way, and ending a checkout whose time is up. */
  async refresh(token: string): Promise<TransactionEntity> {
    const transaction = await this.find(token);
    if (transaction.status === 'processing') await this.ask(transaction);
    else if (transaction.status === 'open' && this.clock.now() >= transaction.expiresAt) {
      await atMost(WAIT_MS, this.expiry.expire(transaction.id));
    } else return transaction;
    return this.find(token);
  }

  /**
   * As `refresh`, for a customer who is about to leave: the provider is asked too about orders it had given up and may
   * have been paid for since, before the host platform is told that nothing was paid.
   */
  async beforeLeaving(token: string): Promise<TransactionEntity> {
    const transaction = await this.refresh(token);
    if (transaction.status !== 'open') return transaction;
    const attempts = await this.transactions.attemptsOf(this.reader.manager, transaction.id);
    const given = attempts.filter(({ status, nextQueryAt }) => status === 'failed' && nextQueryAt !== null);
    if (given.length === 0) return transaction;
    const asked = given.map(({ id }) => this.confirmation.confirm(id, 'before the customer leaves'));
    await atMost(WAIT_MS, Promise.allSettled(asked));
    return this.find(token);
  }

  private async ask(transaction: TransactionEntity): Promise<void> {
    const attempts = await this.transactions.attemptsOf(this.reader.manager, transaction.id);
    const attempt = attempts.find(({ status }) => isUnderWay(status));
    if (!attempt || !(this.confirmation.isAsking(attempt.id) || this.mayAsk(attempt))) return;
    await atMost(
      WAIT_MS,
      this.confirmation.confirm(attempt.id, 'visit').catch(() => undefined),
    );
  }

  private mayAsk(attempt: AttemptEntity): boolean {
    const now = this.clock.now();
    if (attempt.status === 'starting' || (attempt.leasedUntil ?? 0) > now) return false;
    const isDue = attempt.nextQueryAt !== null && attempt.nextQueryAt <= now;
    return isDue || now - (attempt.lastQueryAt ?? 0) >= PAUSE_MS;
  }
}

/** @throws what `work` does, within that time; later it has to see to itself */
async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  work.catch(() => undefined);
  await Promise.race([work, sleep(milliseconds, undefined, { ref: false })]);
}
