import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../common/clock.js';
import { InsertStatement } from '../database/insert-statement.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OutboxAttemptEntity } from './outbox-attempt.entity.js';
import { OutboxMessageEntity } from './outbox-message.entity.js';

const DUE = `message.status = 'pending' AND message.nextAttemptAt <= :now AND message.kind IN (:...kinds)`;
const FREE = '(message.leasedUntil IS NULL OR message.leasedUntil < :now)';
/** Longer than an attempt may take. Of a process that died, its messages are sent by another after this. */
export const LEASE_MS = 60_000;

const INSERT_ATTEMPT = new InsertStatement(OutboxAttemptEntity);

/** What is written of a message after an attempt. */
export interface Settled {
  readonly attempt: OutboxAttemptEntity;
  /** Until when the attempt had the message to itself: another process may have it by now. */
  readonly leasedUntil: number;
  /** After a failure: milliseconds since 1970, null to give up. */
  readonly retryAt: number | null;
}

/** Who sends which message: one process at a time, for a limited time. */
@Injectable()
export class OutboxQueue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Leases up to `limit` due messages to the caller and counts an attempt of each. Others skip them, without waiting. */
  async claimDue(kinds: readonly string[], limit: number, milliseconds: number): Promise<OutboxMessageEntity[]> {
    if (limit < 1 || kinds.length === 0 || !(await this.isAnyDue(kinds))) return [];
    return this.unitOfWork.run(async (manager) => {
      const query = this.due(manager, kinds).orderBy('message.nextAttemptAt').limit(limit);
      if (!this.unitOfWork.isSqlite) query.setLock('pessimistic_write').setOnLocked('skip_locked');
      const messages = await query.getMany();
      return this.lease(manager, messages, milliseconds);
    });
  }

  /** Leases one message to the caller, whether it is due or not; null where it is not to be sent or is being sent. */
  claim(id: string, milliseconds: number): Promise<OutboxMessageEntity | null> {
    return this.unitOfWork.run(async (manager) => {
      const message = await this.locked(manager, id);
      if (message.status !== 'pending' || (message.leasedUntil ?? 0) >= this.clock.now()) return null;
      const [leased] = await this.lease(manager, [message], milliseconds);
      return leased ?? null;
    });
  }

  /** Writes an attempt down in the caller's unit. Whoever delivered a message, it stays delivered. */
  async settle(manager: EntityManager, { attempt, leasedUntil, retryAt }: Settled): Promise<void> {
    // Locked first: the attempt's foreign key shares the row, and two who share it could not both lock it then.
    const { status, leasedUntil: lease } = await this.locked(manager, attempt.messageId);
    await INSERT_ATTEMPT.run(manager, [attempt]);
    const now = this.clock.now();
    if (attempt.outcome === 'delivered') {
      await manager.update(OutboxMessageEntity, attempt.messageId, {
        ...{ status: 'delivered', deliveredAt: now, nextAttemptAt: null, leasedUntil: null, updatedAt: now },
      });
      return;
    }
    // The lease ran out and another has the message, or is through with it: the end is for that one to tell.
    if (status !== 'pending' || lease !== leasedUntil) return;
    await manager.update(OutboxMessageEntity, attempt.messageId, {
      ...{ status: retryAt === null ? 'given_up' : 'pending', nextAttemptAt: retryAt, leasedUntil: null },
      updatedAt: now,
    });
  }

  private async lease(manager: EntityManager, messages: OutboxMessageEntity[], milliseconds: number) {
    const leasedUntil = this.clock.now() + milliseconds;
    for (const message of messages) Object.assign(message, { leasedUntil, attempts: message.attempts + 1 });
    if (messages.length > 0) {
      const ids = In(messages.map(({ id }) => id));
      await manager.update(OutboxMessageEntity, { id: ids }, { leasedUntil, attempts: () => 'attempts + 1' });
    }
    return messages;
  }

  private locked(manager: EntityManager, id: string): Promise<OutboxMessageEntity> {
    const lock = this.unitOfWork.isSqlite ? {} : { lock: { mode: 'pessimistic_write' } as const };
    return manager.findOneOrFail(OutboxMessageEntity, { where: { id }, ...lock });
  }

  /** A look without a lock, so that an idle gateway writes nothing. */
  private isAnyDue(kinds: readonly string[]): Promise<boolean> {
    return this.due(this.reader.manager, kinds).getExists();
  }

  private due(manager: EntityManager, kinds: readonly string[]) {
    const now = this.clock.now();
    return manager
      .createQueryBuilder(OutboxMessageEntity, 'message')
      .where(DUE, { now, kinds })
      .andWhere(FREE, { now });
  }
}
