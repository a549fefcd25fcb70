import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../database/reader.js';
import { Ledger } from '../transactions/ledger.js';
import type { LedgerEntry } from '../transactions/ledger-entry.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { OrderAccount } from './order-account.js';
import { RefundBook } from './refund-book.js';
import { RefundError } from './refund-error.js';
import type { RefundEntity } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';
import { SendRefund } from './send-refund.js';

/** Who decides: always a person. */
export interface Decider {
  readonly name: string;
  readonly userId: string;
}

/** What of a refund a decision changes. */
export type RefundState = Pick<RefundEntity, 'status' | 'decidedBy' | 'decisionReason'>;

type Note = (manager: EntityManager, before: RefundState, after: RefundEntity) => Promise<void>;

/** What people decide about refunds that are stored: a second one lets them go, or anybody settles what nobody knows. */
@Injectable()
export class DecideRefund {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: TransactionRepository,
    private readonly accounts: OrderAccount,
    private readonly refunds: RefundRepository,
    private readonly book: RefundBook,
    private readonly sending: SendRefund,
    private readonly ledger: Ledger,
  ) {}

  /** Lets it go, and sends it. @throws RefundError `not_awaiting`, `own_request`, `refunds_disabled`, `no_api_key` */
  async approve(refund: RefundEntity, by: Decider, note: Note): Promise<RefundEntity> {
    const order = await this.transactions.findAttempt(this.reader.manager, refund.attemptId);
    if (!order) throw new Error(`Refund ${refund.id} has no order`);
    const { settings, apiKey } = await this.accounts.of(order);
    const stored = await this.decide(refund, note, async (entry, manager, found) => {
      if (found.status !== 'awaiting_approval') throw new RefundError('not_awaiting');
      if (found.requestedByUser === null || found.requestedByUser === by.userId) throw new RefundError('own_request');
      if (!settings.refundsEnabled) throw new RefundError('refunds_disabled');
      if (!apiKey) throw new RefundError('no_api_key');
      Object.assign(found, decision(entry, by, null), this.sending.lease(entry.now));
      await this.book.move({ entry, manager }, found, 'sending', { why: 'approved', by: by.name });
    });
    return this.sending.send(stored);
  }

  /** @throws RefundError `not_awaiting` */
  reject(refund: RefundEntity, by: Decider, reason: string, note: Note): Promise<RefundEntity> {
    return this.decide(refund, note, async (entry, manager, found) => {
      if (found.status !== 'awaiting_approval') throw new RefundError('not_awaiting');
      Object.assign(found, decision(entry, by, reason));
      await this.book.move({ entry, manager }, found, 'rejected', { why: reason, by: by.name });
    });
  }

  /**
   * Says what became of a refund, by what a person found out at the provider. Nothing is sent.
   *
   * @throws RefundError `not_open`
   */
  resolve(
    refund: RefundEntity,
    by: Decider,
    { outcome, reason }: { readonly outcome: 'succeeded' | 'failed'; readonly reason: string },
    note: Note,
  ): Promise<RefundEntity> {
    return this.decide(refund, note, async (entry, manager, found) => {
      if (found.status !== 'unknown' && found.status !== 'queued') throw new RefundError('not_open');
      Object.assign(found, decision(entry, by, reason));
      await this.book.move({ entry, manager }, found, outcome, { why: reason, code: 'resolved_by_hand', by: by.name });
    });
  }

  private decide(
    { id, transactionId }: RefundEntity,
    note: Note,
    work: (entry: LedgerEntry, manager: EntityManager, found: RefundEntity) => Promise<void>,
  ): Promise<RefundEntity> {
    return this.ledger.change(transactionId, async (entry, manager) => {
      const found = await this.refunds.find(manager, id);
      if (!found) throw new Error(`There is no refund ${id}`);
      const before = stateOf(found);
      await work(entry, manager, found);
      await note(manager, before, found);
      return found;
    });
  }
}

export function stateOf({ status, decidedBy, decisionReason }: RefundEntity): RefundState {
  return { status, decidedBy, decisionReason };
}

function decision({ now }: LedgerEntry, by: Decider, decisionReason: string | null): Partial<RefundEntity> {
  return { decidedBy: by.name, decidedAt: now, decisionReason };
}
