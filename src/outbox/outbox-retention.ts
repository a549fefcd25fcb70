import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { BackgroundWork } from '../common/background-work.js';
import { Clock } from '../common/clock.js';
import { Rounds } from '../common/rounds.js';
import { Environment } from '../config/environment.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OutboxAttemptEntity } from './outbox-attempt.entity.js';
import { OutboxMessageEntity } from './outbox-message.entity.js';

const TICK_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** Units are short: others wait for them. */
const BATCH = 200;

/**
 * Removes messages with their attempts `DELIVERY_LOG_DAYS` after the last thing that happened to them: delivered, given
 * up, or asked for again. Whatever is still to be sent stays, however old it is. Any number of instances may do it at once.
 */
@Injectable()
export class OutboxRetention extends BackgroundWork {
  protected override readonly rounds = new Rounds(OutboxRetention.name, {
    what: 'removing old messages',
    pauseMs: TICK_MS,
    work: async () => {
      await this.round();
    },
  });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Removes all that is old enough. @returns how many messages */
  async round(): Promise<number> {
    const days = this.environment.DELIVERY_LOG_DAYS;
    const before = this.clock.now() - days * DAY_MS;
    let removed = 0;
    // A look without a lock, so that an idle gateway writes nothing.
    while (days > 0 && !this.rounds.isStopped && (await this.over(this.reader.manager, before).getExists())) {
      const batch = await this.unitOfWork.run((manager) => this.remove(manager, before));
      // What is left is being looked at by another instance.
      if (batch === 0) break;
      removed += batch;
    }
    return removed;
  }

  /** Locked before they are judged: one that is redelivered in this moment stays. */
  private async remove(manager: EntityManager, before: number): Promise<number> {
    const query = this.over(manager, before).orderBy('message.updatedAt', 'ASC').limit(BATCH);
    if (!this.unitOfWork.isSqlite) query.setLock('pessimistic_write').setOnLocked('skip_locked');
    const ids = (await query.getMany()).map(({ id }) => id);
    if (ids.length === 0) return 0;
    await manager.delete(OutboxAttemptEntity, { messageId: In(ids) });
    await manager.delete(OutboxMessageEntity, { id: In(ids) });
    return ids.length;
  }

  private over(manager: EntityManager, before: number) {
    return manager
      .createQueryBuilder(OutboxMessageEntity, 'message')
      .where(`message.updatedAt < :before AND message.status <> 'pending'`, { before });
  }
}
