import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AttemptEntity } from './attempt.entity.js';

const FREE = '(attempt.leasedUntil IS NULL OR attempt.leasedUntil < :now)';

type DueColumn = 'nextQueryAt' | 'settlementQueryAt';

/** An attempt that is leased to the caller. */
export type Leased = Pick<AttemptEntity, 'id' | 'merchantId'>;

export interface ClaimOptions {
  readonly limit: number;
  /** For how long, in milliseconds. */
  readonly milliseconds: number;
  /** Merchants whose attempts are left where they are. */
  readonly except: readonly string[];
}

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
  async releaseAll(leased: readonly Leased[]): Promise<void> {
    if (leased.length === 0) return;
    const ids = In(leased.map(({ id }) => id));
    await this.unitOfWork.run((manager) => manager.update(AttemptEntity, { id: ids }, { leasedUntil: null }));
  }

  /** Leases attempts whose next query is due to the caller. Other instances skip them, without waiting. */
  claimDue(options: ClaimOptions): Promise<Leased[]> {
    return this.claimBy('nextQueryAt', options);
  }

  /** The same of paid orders whose settlement is to be asked about. */
  claimSettlementsDue(options: ClaimOptions): Promise<Leased[]> {
    return this.claimBy('settlementQueryAt', options);
  }

  private async claimBy(column: DueColumn, { limit, milliseconds, except }: ClaimOptions): Promise<Leased[]> {
    // A look without a lock, so that an idle gateway writes nothing.
    if (!(await this.due(this.reader.manager, column, except).getExists())) return [];
    return this.unitOfWork.run(async (manager) => {
      const query = this.due(manager, column, except)
        .select(['attempt.id', 'attempt.merchantId'])
        .orderBy(`attempt.${column}`)
        .limit(limit);
      if (!this.unitOfWork.isSqlite) query.setLock('pessimistic_write').setOnLocked('skip_locked');
      const claimed = (await query.getMany()).map(({ id, merchantId }) => ({ id, merchantId }));
      const leasedUntil = this.clock.now() + milliseconds;
      if (claimed.length > 0) {
        await manager.update(AttemptEntity, { id: In(claimed.map(({ id }) => id)) }, { leasedUntil });
      }
      return claimed;
    });
  }

  private due(manager: EntityManager, column: DueColumn, except: readonly string[]) {
    const now = this.clock.now();
    const query = manager
      .createQueryBuilder(AttemptEntity, 'attempt')
      .where(`attempt.${column} <= :now`, { now })
      .andWhere(FREE, { now });
    return except.length === 0 ? query : query.andWhere('attempt.merchantId NOT IN (:...except)', { except });
  }
}
