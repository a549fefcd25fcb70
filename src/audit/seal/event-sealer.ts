import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { SYSTEM } from '../../common/actor.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import { AuditChain } from '../chain/audit-chain.js';
import { CheckpointWriter } from '../checkpoint/checkpoint-writer.js';
import { AuditSealEntity } from './audit-seal.entity.js';
import { digestOf, type SealedHead, type SealFields } from './seal-heads.js';

const BATCH = 200;
const UNSEALED = 'transaction.sealed_events < transaction.event_count';

type Unsealed = Pick<TransactionEntity, 'id' | 'eventCount' | 'eventsHash' | 'sealedEvents'>;

/**
 * Takes what is new in the payments' histories into the audit chain, so that a payment that is removed afterwards, or
 * the end of its history, is missed. Apart from the payments, which do not wait for it.
 */
@Injectable()
export class EventSealer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly chain: AuditChain,
    private readonly checkpoints: CheckpointWriter,
  ) {}

  /** Seals all that is new. An idle gateway writes nothing. */
  async seal(): Promise<void> {
    while (await this.isAnything()) {
      const count = await this.unitOfWork.run((manager) => this.sealBatch(manager));
      // The rest is being changed at this moment, or sealed by another instance.
      if (count < BATCH) return;
    }
  }

  private isAnything(): Promise<boolean> {
    return this.reader.manager.createQueryBuilder(TransactionEntity, 'transaction').where(UNSEALED).getExists();
  }

  /** First the rows, then the chain: the order of every unit of work that takes both. */
  private async sealBatch(manager: EntityManager): Promise<number> {
    const rows = await this.lockUnsealed(manager);
    if (rows.length === 0) return 0;
    await manager
      .createQueryBuilder()
      .update(TransactionEntity)
      .set({ sealedEvents: () => 'event_count' })
      .where({ id: In(rows.map(({ id }) => id)) })
      .execute();
    const heads = JSON.stringify(
      rows.map(({ id, eventCount, eventsHash }): SealedHead => [id, eventCount, eventsHash]),
    );
    const events = rows.reduce((sum, { eventCount, sealedEvents }) => sum + eventCount - sealedEvents, 0);
    const after: SealFields = { transactions: rows.length, events, digest: digestOf(heads) };
    const number = await this.chain.append(manager, { actor: SYSTEM, action: 'events_sealed', after });
    await manager.insert(AuditSealEntity, { number, heads });
    this.checkpoints.expect(number);
    return rows.length;
  }

  private lockUnsealed(manager: EntityManager): Promise<Unsealed[]> {
    const query = manager
      .createQueryBuilder(TransactionEntity, 'transaction')
      .select(['id', 'eventCount', 'eventsHash', 'sealedEvents'].map((name) => `transaction.${name}`))
      .where(UNSEALED)
      .orderBy('transaction.id')
      .limit(BATCH);
    if (!this.unitOfWork.isSqlite) query.setLock('pessimistic_write').setOnLocked('skip_locked');
    return query.getMany();
  }
}
