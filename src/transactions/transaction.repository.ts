import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentTrace, followTransaction } from '../common/trace.js';
import { InsertStatement } from '../database/insert-statement.js';
import { SelectStatement } from '../database/select-statement.js';
import { UpdateStatement } from '../database/update-statement.js';
import { AttemptEntity } from './attempt.entity.js';
import { EventEntity } from './event.entity.js';
import { LateChangeEntity } from './late-change.entity.js';
import { TransactionEntity } from './transaction.entity.js';

const INSERT = {
  transaction: new InsertStatement(TransactionEntity),
  attempts: new InsertStatement(AttemptEntity),
  events: new InsertStatement(EventEntity),
  lateChanges: new InsertStatement(LateChangeEntity),
};
/** All that can change of a transaction; what was asked of the customer never does. */
const CHANGE_TRANSACTION = new UpdateStatement(
  TransactionEntity,
  [
    ...(['status', 'attention', 'cardType', 'orderId', 'failureCode', 'locale', 'succeededAt', 'returnedAt'] as const),
    ...(['returnedStatus', 'refundedMinor', 'settledOn', 'unsettledMinor', 'dueAt', 'eventCount'] as const),
    ...(['updatedAt', 'eventsHash', 'mac'] as const),
  ],
  'id',
);
/** All that can change of an attempt; the order itself never does. */
const CHANGE_ATTEMPT = new UpdateStatement(
  AttemptEntity,
  [
    ...([
      'status',
      'failureCode',
      'paymentPageUrl',
      'nextQueryAt',
      'lastQueryAt',
      'queryCount',
      'leasedUntil',
    ] as const),
    ...(['absenceCount', 'absenceSaid', 'updatedAt', 'endedAt', 'settlementQueryAt'] as const),
  ],
  'id',
);
const BY_ID = new SelectStatement(TransactionEntity, ['id']);
const BY_TOKEN = new SelectStatement(TransactionEntity, ['token']);
const BY_REQUEST = new SelectStatement(TransactionEntity, ['integrationId', 'transactionId']);
const LOCKED = new SelectStatement(TransactionEntity, ['id'], { forUpdate: true });
const ATTEMPTS = new SelectStatement(AttemptEntity, ['transactionId'], { orderBy: ['createdAt', 'id'] });
const LOCKED_ATTEMPTS = new SelectStatement(AttemptEntity, ['transactionId'], {
  orderBy: ['createdAt', 'id'],
  forUpdate: true,
});
const ATTEMPT = new SelectStatement(AttemptEntity, ['id']);
const ATTEMPT_BY_ORDER = new SelectStatement(AttemptEntity, ['orderId']);

/** Where transactions, their attempts and their events are kept. Every method takes the manager it works with. */
@Injectable()
export class TransactionRepository {
  /** @returns false when the integration already has a transaction of this transactionId; nothing was written then */
  async insertNew(manager: EntityManager, transaction: TransactionEntity): Promise<boolean> {
    return (await INSERT.transaction.run(manager, [transaction], 'skip')) === 1;
  }

  async insertAttempts(manager: EntityManager, attempts: AttemptEntity[]): Promise<void> {
    await INSERT.attempts.run(manager, attempts);
  }

  async insertEvents(manager: EntityManager, events: EventEntity[]): Promise<void> {
    await INSERT.events.run(manager, events);
  }

  async insertLateChanges(manager: EntityManager, changes: LateChangeEntity[]): Promise<void> {
    await INSERT.lateChanges.run(manager, changes);
  }

  /** The current trace is about this transaction from here on, unless it knows what it is about. */
  async follow(manager: EntityManager, id: string): Promise<void> {
    if (currentTrace()?.correlationId !== null) return;
    const transaction = await BY_ID.one(manager, id);
    if (transaction) followTransaction(transaction.correlationId);
  }

  findByToken(manager: EntityManager, token: string): Promise<TransactionEntity | null> {
    return BY_TOKEN.one(manager, token);
  }

  findByRequest(manager: EntityManager, integrationId: string, transactionId: string) {
    return BY_REQUEST.one(manager, integrationId, transactionId);
  }

  /**
   * Reads a transaction for changing it. On PostgreSQL its row is locked until the unit ends; on SQLite units run one
   * after another anyway.
   */
  async lock(manager: EntityManager, id: string): Promise<TransactionEntity> {
    const transaction = await LOCKED.one(manager, id);
    if (!transaction) throw new Error(`There is no transaction ${id}`);
    return transaction;
  }

  /** Writes all that can change of a transaction. */
  async update(manager: EntityManager, transaction: TransactionEntity): Promise<void> {
    await CHANGE_TRANSACTION.run(manager, transaction);
  }

  attemptsOf(manager: EntityManager, transactionId: string): Promise<AttemptEntity[]> {
    return ATTEMPTS.all(manager, transactionId);
  }

  /**
   * The same for changing them, after the transaction's own lock: a lease that another process claims meanwhile has to wait,
   * or it would be overwritten with what was read before.
   */
  lockAttempts(manager: EntityManager, transactionId: string): Promise<AttemptEntity[]> {
    return LOCKED_ATTEMPTS.all(manager, transactionId);
  }

  findAttempt(manager: EntityManager, id: string): Promise<AttemptEntity | null> {
    return ATTEMPT.one(manager, id);
  }

  findAttemptByOrder(manager: EntityManager, orderId: string): Promise<AttemptEntity | null> {
    return ATTEMPT_BY_ORDER.one(manager, orderId);
  }

  /** Writes all that can change of an attempt. */
  async updateAttempt(manager: EntityManager, attempt: AttemptEntity): Promise<void> {
    await CHANGE_ATTEMPT.run(manager, attempt);
  }

  eventsOf(manager: EntityManager, transactionId: string): Promise<EventEntity[]> {
    return manager.find(EventEntity, { where: { transactionId }, order: { number: 'ASC' } });
  }
}
