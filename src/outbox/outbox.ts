import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { InsertStatement } from '../database/insert-statement.js';
import { OutboxMessageEntity } from './outbox-message.entity.js';

export interface NewOutboxMessage {
  readonly kind: string;
  readonly subjectId: string;
  /** Of two messages with the same key only the first is stored; at most 200 characters. */
  readonly deduplicationKey: string;
  /** JSON without secrets: what the handler needs to make the message when it is sent. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Milliseconds from now until the first attempt; none: at once. */
  readonly delayMs?: number;
  /** Milliseconds from now after which no attempt is begun; none: as long as the handler has patience. */
  readonly patienceMs?: number;
}

const INSERT = new InsertStatement(OutboxMessageEntity);

/** What has to reach somebody outside goes in here, and gets there whatever happens to this process. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /**
   * Adds a message in the caller's unit of work: it is sent if, and only if, the unit is committed.
   *
   * @returns the message's id; null when there is one with this deduplication key already
   */
  async add(manager: EntityManager, message: NewOutboxMessage): Promise<string | null> {
    const { kind, subjectId, deduplicationKey, payload, delayMs = 0, patienceMs } = message;
    const now = this.clock.now();
    const row: OutboxMessageEntity = {
      ...{ id: newId(), kind, subjectId, deduplicationKey, payload, status: 'pending', attempts: 0 },
      ...{ attemptsBefore: 0, nextAttemptAt: now + delayMs, leasedUntil: null, deliveredAt: null },
      expiresAt: patienceMs === undefined ? null : now + patienceMs,
      ...{ createdAt: now, updatedAt: now },
    };
    return (await INSERT.run(manager, [row], 'skip')) === 1 ? row.id : null;
  }

  /**
   * Has a message sent again, under its own id, with all of the handler's patience and time. One that waits for its
   * next attempt is sent now.
   *
   * @param delayMs milliseconds for which no other process takes it; for a caller who sends it with `deliverNow`
   * @returns false when there is no such message
   */
  async redeliver(manager: EntityManager, id: string, delayMs = 0): Promise<boolean> {
    const message = await manager.findOneBy(OutboxMessageEntity, { id });
    if (!message) return false;
    const now = this.clock.now();
    const { attempts, expiresAt, createdAt } = message;
    const { affected } = await manager.update(OutboxMessageEntity, id, {
      ...{ status: 'pending', attemptsBefore: attempts, nextAttemptAt: now + delayMs, updatedAt: now },
      expiresAt: expiresAt === null ? null : now + Math.max(expiresAt - createdAt, 0),
    });
    return affected === 1;
  }
}
