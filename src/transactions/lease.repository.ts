import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AttemptEntity } from './attempt.entity.js';

const FREE = '(attempt.leasedUntil IS NULL OR attempt.leasedUntil < :now)';

type DueColumn = 'nextQueryAt' | 'settlementQueryAt';

/**
 * Who may ask the provider about an attempt: one process at a time, for a limited time. A process that dies holds its
 * lease no longer than that.
 */
@Injectable()
export class LeaseRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** @returns whether the attempt is now leased to the caller, for `milliseconds` */
  claim(attemptId: string, milliseconds: number): Promise<boolean> {
    return this.unitOfWork.run(async (manager) => {
      const now = this.clock.now();
      const result = await manager
        .createQueryBuilder()
        .update(AttemptEntity)
        .set({ leasedUntil: now + milliseconds })
        .where('id = :attemptId AND (leased_until IS NULL OR leased_until < :now)', { attemptId, now })
        .execute();
      return result.affected === 1;
    });
  }

  /** Gives back what the caller has claimed and does not ask about. */
  async releaseAll(attemptIds: readonly string[]): Promise<void> {
    if (attemptIds.length === 0) return;
    await this.unitOfWork.run((manager) =>
      manager.update(AttemptEntity, { id: In(attemptIds) }, { leasedUntil: null }),
    );
  }

  /** Leases up to `limit` attempts whose next query is due to the caller. Other instances skip them, without waiting. */
  claimDue(limit: number, milliseconds: number): Promise<string[]> {
    return this.claimBy('nextQueryAt', limit, milliseconds);
  }

  /** The same of paid orders whose settlement is to be asked about. */
  claimSettlementsDue(limit: number, milliseconds: number): Promise<string[]> {
    return this.claimBy('settlementQueryAt', limit, milliseconds);
  }

  private async claimBy(due: DueColumn, limit: number, milliseconds: number): Promise<string[]> {
    if (!(await this.isAnyDue(due))) return [];
    return this.unitOfWork.run(async (manager) => {
      const now = this.clock.now();
      const query = manager
        .createQueryBuilder(AttemptEntity, 'attempt')
        .select(['attempt.id'])
        .where(`attempt.${due} <= :now`, { now })
        .andWhere(FREE, { now })
        .orderBy(`attempt.${due}`)
        .limit(limit);
      if (!this.unitOfWork.isSqlite) query.setLock('pessimistic_write').setOnLocked('skip_locked');
      const ids = (await query.getMany()).map((attempt) => attempt.id);
      if (ids.length > 0) await manager.update(AttemptEntity, { id: In(ids) }, { leasedUntil: now + milliseconds });
      return ids;
    });
  }

  /** A look without a lock, so that an idle gateway writes nothing. */
  private isAnyDue(due: DueColumn): Promise<boolean> {
    const now = this.clock.now();
    return this.reader.manager
      .createQueryBuilder(AttemptEntity, 'attempt')
      .where(`attempt.${due} <= :now`, { now })
      .andWhere(FREE, { now })
      .getExists();
  }
}
