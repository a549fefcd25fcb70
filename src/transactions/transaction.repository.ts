import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AttemptEntity } from './attempt.entity.js';
import { EventEntity } from './event.entity.js';
import { TransactionEntity } from './transaction.entity.js';

/** Where transactions, their attempts and their events are kept. Every method takes the manager it works with. */
@Injectable()
export class TransactionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns false when the integration already has a transaction of this transactionId; nothing was written then */
  async insertNew(manager: EntityManager, transaction: TransactionEntity): Promise<boolean> {
    await manager.createQueryBuilder().insert().into(TransactionEntity).values(transaction).orIgnore().execute();
    return manager.existsBy(TransactionEntity, { id: transaction.id });
  }

  async insertAttempts(manager: EntityManager, attempts: AttemptEntity[]): Promise<void> {
    await manager.insert(AttemptEntity, attempts);
  }

  async insertEvents(manager: EntityManager, events: EventEntity[]): Promise<void> {
    // TypeORM's type for partial rows can't express "any JSON".
    await manager.insert(EventEntity, events as QueryDeepPartialEntity<EventEntity>[]);
  }

  findByToken(manager: EntityManager, token: string): Promise<TransactionEntity | null> {
    return manager.findOneBy(TransactionEntity, { token });
  }

  findByRequest(manager: EntityManager, integrationId: string, transactionId: string) {
    return manager.findOneBy(TransactionEntity, { integrationId, transactionId });
  }

  /**
   * Reads a transaction for changing it. On PostgreSQL its row is locked until the unit ends; on SQLite units run one
   * after another anyway.
   */
  async lock(manager: EntityManager, id: string): Promise<TransactionEntity> {
    const query = manager.createQueryBuilder(TransactionEntity, 'transaction').where('transaction.id = :id', { id });
    if (!this.unitOfWork.isSqlite) query.setLock('pessimistic_write');
    return query.getOneOrFail();
  }

  /** Writes all that can change of a transaction; what was asked of the customer never does. */
  async update(manager: EntityManager, transaction: TransactionEntity): Promise<void> {
    const { status, attention, cardType, orderId, failureCode, locale, succeededAt, returnedAt } = transaction;
    const { returnedStatus, refundedMinor, settledOn, dueAt, eventCount, updatedAt } = transaction;
    await manager.update(TransactionEntity, transaction.id, {
      ...{ status, attention, cardType, orderId, failureCode, locale, succeededAt, returnedAt },
      ...{ returnedStatus, refundedMinor, settledOn, dueAt, eventCount, updatedAt },
    });
  }

  attemptsOf(manager: EntityManager, transactionId: string): Promise<AttemptEntity[]> {
    return manager.find(AttemptEntity, { where: { transactionId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  findAttempt(manager: EntityManager, id: string): Promise<AttemptEntity | null> {
    return manager.findOneBy(AttemptEntity, { id });
  }

  findAttemptByOrder(manager: EntityManager, orderId: string): Promise<AttemptEntity | null> {
    return manager.findOneBy(AttemptEntity, { orderId });
  }

  /** Writes all that can change of an attempt; the order itself never does. */
  async updateAttempt(manager: EntityManager, attempt: AttemptEntity): Promise<void> {
    const { status, failureCode, paymentPageUrl, nextQueryAt, lastQueryAt, queryCount } = attempt;
    const { leasedUntil, absenceCount, updatedAt, endedAt } = attempt;
    await manager.update(AttemptEntity, attempt.id, {
      ...{ status, failureCode, paymentPageUrl, nextQueryAt, lastQueryAt, queryCount },
      ...{ leasedUntil, absenceCount, updatedAt, endedAt },
    });
  }

  eventsOf(manager: EntityManager, transactionId: string): Promise<EventEntity[]> {
    return manager.find(EventEntity, { where: { transactionId }, order: { number: 'ASC' } });
  }
}
