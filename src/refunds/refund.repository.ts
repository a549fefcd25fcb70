import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../common/clock.js';
import { InsertStatement } from '../database/insert-statement.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HOLDING, type RefundStatus } from './refund-states.js';
import { RefundEntity } from './refund.entity.js';

const INSERT = new InsertStatement(RefundEntity);
const FREE = '(refund.leasedUntil IS NULL OR refund.leasedUntil < :now)';

export interface RefundFilter {
  readonly transactionId?: string | undefined;
  readonly status?: RefundStatus | undefined;
  /** Only those older than this one, by its id. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface ClaimOptions {
  readonly limit: number;
  /** For how long, in milliseconds. */
  readonly milliseconds: number;
  /** Merchants whose refunds are left where they are. */
  readonly except: readonly string[];
}

/** A refund that is leased to the caller, and with whom it was paid. */
export interface ClaimedRefund {
  readonly refund: RefundEntity;
  readonly merchantId: string;
}

/**
 * Where refunds are kept. What a refund changes of its transaction is written under the transaction's lock, which is
 * therefore the refund's own too.
 */
@Injectable()
export class RefundRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** @returns false when there is one with this key; nothing was written then */
  async insertNew(manager: EntityManager, refund: RefundEntity): Promise<boolean> {
    return (await INSERT.run(manager, [refund], 'skip')) === 1;
  }

  async update(manager: EntityManager, refund: RefundEntity): Promise<void> {
    const { id, transaction: _transaction, ...fields } = refund;
    await manager.update(RefundEntity, id, fields);
  }

  find(manager: EntityManager, id: string): Promise<RefundEntity | null> {
    return manager.findOneBy(RefundEntity, { id });
  }

  findByKey(manager: EntityManager, idempotencyKey: string): Promise<RefundEntity | null> {
    return manager.findOneBy(RefundEntity, { idempotencyKey });
  }

  /** Of one transaction, the oldest first. */
  ofTransaction(manager: EntityManager, transactionId: string): Promise<RefundEntity[]> {
    return manager.find(RefundEntity, { where: { transactionId }, order: { id: 'ASC' } });
  }

  /** The newest first. */
  list(manager: EntityManager, { transactionId, status, before, limit }: RefundFilter): Promise<RefundEntity[]> {
    const query = manager.createQueryBuilder(RefundEntity, 'refund').orderBy('refund.id', 'DESC').limit(limit);
    if (transactionId !== undefined) query.andWhere('refund.transactionId = :transactionId', { transactionId });
    if (status !== undefined) query.andWhere('refund.status = :status', { status });
    if (before !== undefined) query.andWhere('refund.id < :before', { before });
    return query.getMany();
  }

  /** Leases refunds that are to be looked at to the caller. Others skip them, without waiting. */
  async claimDue({ limit, milliseconds, except }: ClaimOptions): Promise<ClaimedRefund[]> {
    if (!(await this.due(this.reader.manager, except).getExists())) return [];
    return this.unitOfWork.run(async (manager) => {
      const query = this.due(manager, except).orderBy('refund.nextLookAt').limit(limit);
      if (!this.unitOfWork.isSqlite) {
        query.setLock('pessimistic_write', undefined, ['refund']).setOnLocked('skip_locked');
      }
      const claimed = (await query.getMany()).map((refund) => ({ refund, merchantId: merchantOf(refund) }));
      const leasedUntil = this.clock.now() + milliseconds;
      if (claimed.length > 0) {
        await manager.update(RefundEntity, { id: In(claimed.map(({ refund }) => refund.id)) }, { leasedUntil });
      }
      return claimed;
    });
  }

  private due(manager: EntityManager, except: readonly string[]) {
    const now = this.clock.now();
    const query = manager
      .createQueryBuilder(RefundEntity, 'refund')
      .innerJoin('refund.transaction', 'payment')
      .addSelect(['payment.id', 'payment.merchantId'])
      .where('refund.nextLookAt <= :now', { now })
      .andWhere(FREE, { now });
    return except.length === 0 ? query : query.andWhere('payment.merchantId NOT IN (:...except)', { except });
  }
}

function merchantOf({ id, transaction }: RefundEntity): string {
  if (!transaction) throw new Error(`Refund ${id} was read without its transaction`);
  return transaction.merchantId;
}

/** What of an order's money is spoken for, in minor units. */
export function heldOf(refunds: readonly RefundEntity[], attemptId: string): number {
  return refunds
    .filter((refund) => refund.attemptId === attemptId && HOLDING.includes(refund.status))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
