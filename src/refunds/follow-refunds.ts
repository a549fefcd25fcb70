import { Injectable, Logger } from '@nestjs/common';
import { BackgroundWork } from '../common/background-work.js';
import { Rounds } from '../common/rounds.js';
import { Shares } from '../common/shares.js';
import { runTraced } from '../common/trace.js';
import { Environment } from '../config/environment.js';
import { Reader } from '../database/reader.js';
import { Ledger } from '../transactions/ledger.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { OrderAccount } from './order-account.js';
import { RefundBook } from './refund-book.js';
import { evidenceOf } from './refund-evidence.js';
import type { RefundEntity } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';

const TICK_MS = 2000;
/** Refunds looked at at once, and a merchant's share of them: one whose queries hang keeps no other's waiting. */
const PLACES = { total: 30, share: 10 };
const LEASE_MARGIN_MS = 5000;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3600 * 1000;
/** After this the provider has nothing new to say; a person has. */
const PATIENCE_MS = 30 * 24 * 3600 * 1000;

/**
 * Follows refunds whose end is not known: asks about the order whether the provider shows them. One that was being sent
 * by a process that died becomes `unknown`. Any number of instances share the work by leases. Sends nothing.
 */
@Injectable()
export class FollowRefunds extends BackgroundWork {
  private readonly logger = new Logger(FollowRefunds.name);
  protected override readonly rounds = new Rounds(FollowRefunds.name, {
    what: 'looking at refunds',
    pauseMs: TICK_MS,
    work: () => this.look(),
  });
  private readonly looking = new Shares(PLACES);

  constructor(
    private readonly refunds: RefundRepository,
    private readonly book: RefundBook,
    private readonly accounts: OrderAccount,
    private readonly transactions: TransactionRepository,
    private readonly ledger: Ledger,
    private readonly reader: Reader,
    private readonly environment: Environment,
  ) {
    super();
  }

  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await this.looking.ended();
  }

  /** One round of all that is due, to its end. A refund that fails is logged: a later round comes back to it. */
  async round(): Promise<void> {
    await this.look();
    await this.rounds.ended();
    await this.looking.ended();
  }

  /** Does not wait for the answers of the provider. */
  private async look(): Promise<void> {
    const milliseconds = this.environment.PROVIDER_TIMEOUT_MS * 2 + LEASE_MARGIN_MS;
    for (let limit = this.looking.free; limit > 0 && !this.rounds.isStopped; limit = this.looking.free) {
      const due = await this.refunds.claimDue({ limit, milliseconds, except: this.looking.full });
      for (const { refund, merchantId } of due) this.looking.add(merchantId, this.follow(refund));
      if (due.length < limit) return;
    }
  }

  /** Never rejects. */
  private follow(refund: RefundEntity): Promise<void> {
    return runTraced(null, async () => {
      try {
        if (refund.status === 'sending') await this.takeOver(refund);
        else await this.ask(refund);
      } catch (error) {
        this.logger.error(`Failed at looking at refund ${refund.id}: ${String(error)}`);
      }
    });
  }

  private async takeOver({ id, transactionId }: RefundEntity): Promise<void> {
    await this.ledger.change(transactionId, async (entry, manager) => {
      const refund = await this.refunds.find(manager, id);
      if (refund?.status !== 'sending' || (refund.nextLookAt ?? entry.now) > entry.now) return;
      Object.assign(refund, { leasedUntil: null, nextLookAt: entry.now });
      const why = 'the process that sent the command ended before the answer was stored';
      await this.book.move({ entry, manager }, refund, 'unknown', { why });
    });
  }

  private async ask({ id, transactionId, attemptId }: RefundEntity): Promise<void> {
    const order = await this.transactions.findAttempt(this.reader.manager, attemptId);
    if (!order) return;
    const result = await this.accounts.query(order);
    await this.ledger.change(transactionId, async (entry, manager) => {
      const refund = await this.refunds.find(manager, id);
      if (refund?.status !== 'queued' && refund?.status !== 'unknown') return;
      Object.assign(refund, { leasedUntil: null, looks: refund.looks + 1, nextLookAt: nextLook(refund, entry.now) });
      const all = await this.refunds.ofTransaction(manager, transactionId);
      const evidence = evidenceOf(refund, { all, orderMinor: order.amountMinor }, result, entry.now);
      if (evidence) {
        const counts = order.orderId === entry.transaction.orderId;
        if (counts && result.kind === 'succeeded' && result.settledOn) entry.transaction.settledOn = result.settledOn;
        await this.book.move({ entry, manager }, refund, evidence.to, evidence);
      } else await this.refunds.update(manager, refund);
    });
  }
}

function nextLook({ looks, createdAt }: RefundEntity, now: number): number | null {
  if (now - createdAt > PATIENCE_MS) return null;
  return now + Math.min(FIRST_PAUSE_MS * 2 ** looks, LONGEST_PAUSE_MS);
}
