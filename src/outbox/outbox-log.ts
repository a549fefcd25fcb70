import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { OutboxAttemptEntity } from './outbox-attempt.entity.js';
import { OutboxMessageEntity, type OutboxStatus } from './outbox-message.entity.js';

/** A message with its attempts, the first one first. */
export interface LoggedMessage {
  readonly message: OutboxMessageEntity;
  readonly attempts: readonly OutboxAttemptEntity[];
}

export interface OutboxFilter {
  readonly kinds: readonly string[];
  readonly subjectId?: string | undefined;
  readonly status?: OutboxStatus | undefined;
  /** Only messages older than this one, by its id; for the next page. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** What was sent, and what came of it: for delivery logs. */
@Injectable()
export class OutboxLog {
  /** The newest first. */
  async list(manager: EntityManager, filter: OutboxFilter): Promise<LoggedMessage[]> {
    const { kinds, subjectId, status, before, limit } = filter;
    if (kinds.length === 0) return [];
    const query = manager
      .createQueryBuilder(OutboxMessageEntity, 'message')
      .where('message.kind IN (:...kinds)', { kinds })
      .orderBy('message.id', 'DESC')
      .limit(limit);
    if (subjectId !== undefined) query.andWhere('message.subjectId = :subjectId', { subjectId });
    if (status !== undefined) query.andWhere('message.status = :status', { status });
    if (before !== undefined) query.andWhere('message.id < :before', { before });
    return this.withAttempts(manager, await query.getMany());
  }

  async find(manager: EntityManager, id: string): Promise<LoggedMessage | null> {
    const message = await manager.findOneBy(OutboxMessageEntity, { id });
    if (!message) return null;
    const [logged] = await this.withAttempts(manager, [message]);
    return logged ?? null;
  }

  private async withAttempts(manager: EntityManager, messages: OutboxMessageEntity[]): Promise<LoggedMessage[]> {
    if (messages.length === 0) return [];
    const attempts = await manager.find(OutboxAttemptEntity, {
      where: { messageId: In(messages.map(({ id }) => id)) },
      order: { number: 'ASC' },
    });
    return messages.map((message) => ({
      message,
      attempts: attempts.filter(({ messageId }) => messageId === message.id),
    }));
  }
}
