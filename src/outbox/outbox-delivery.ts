import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { OutboxAttemptEntity } from './outbox-attempt.entity.js';
import type { DeliveryResult, OutboxHandler, OutboxMessage } from './outbox-handler.js';
import { OutboxHandlers } from './outbox-handlers.js';
import type { OutboxMessageEntity } from './outbox-message.entity.js';
import { OutboxQueue } from './outbox-queue.js';

/** Shorter than a lease, so that an attempt is stored before another process takes the message. */
const LONGEST_MS = 45_000;
const LONGEST_ANSWER = 2000;
const LONGEST_ERROR = 500;

const EXPIRED: DeliveryResult = { outcome: 'refused', error: 'Its time was over before it could be sent' };

/** One attempt at one message: asks its handler, and stores what came of it. */
@Injectable()
export class OutboxDelivery {
  private readonly logger = new Logger(OutboxDelivery.name);

  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly queue: OutboxQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param message leased to the caller */
  async attempt(message: OutboxMessageEntity): Promise<void> {
    const handler = this.handlers.find(message.kind);
    if (!handler) throw new Error(`There is no outbox handler of kind ${message.kind}`);
    const view = viewOf(message);
    const at = this.clock.now();
    const started = performance.now();
    const isOver = message.expiresAt !== null && at > message.expiresAt;
    const result = isOver ? EXPIRED : await this.send(handler, view);
    const attempt = toRow(view, result, { at, durationMs: Math.round(performance.now() - started) });
    const retryAt = result.outcome === 'failed' ? this.retryAt(handler, view, message) : null;
    const settled = { attempt, leasedUntil: message.leasedUntil ?? 0, retryAt };
    const write = (manager: EntityManager) => this.queue.settle(manager, settled);
    if (handler.record) await handler.record(view, result, write);
    else await this.unitOfWork.run(write);
  }

  private async send(handler: OutboxHandler, message: OutboxMessage): Promise<DeliveryResult> {
    let timer: NodeJS.Timeout | undefined;
    const timeOut = new Promise<DeliveryResult>((resolve) => {
      timer = setTimeout(() => resolve({ outcome: 'failed', error: 'It took too long' }), LONGEST_MS);
    });
    try {
      return await Promise.race([handler.deliver(message), timeOut]);
    } catch (error) {
      this.logger.error(`Message ${message.id}: ${String(error)}`);
      return { outcome: 'failed', error: 'It could not be sent; the log of the gateway says why' };
    } finally {
      clearTimeout(timer);
    }
  }

  private retryAt(handler: OutboxHandler, view: OutboxMessage, message: OutboxMessageEntity): number | null {
    const pause = handler.pauseAfter(message.attempts - message.attemptsBefore, view);
    if (pause === null) return null;
    const next = this.clock.now() + pause;
    return message.expiresAt !== null && next > message.expiresAt ? null : next;
  }
}

function viewOf({ id, subjectId, payload, attempts, createdAt }: OutboxMessageEntity): OutboxMessage {
  return { id, subjectId, payload, attempt: attempts, createdAt };
}

function toRow(
  { id, attempt }: OutboxMessage,
  { outcome, httpStatus, answer, error }: DeliveryResult,
  { at, durationMs }: { readonly at: number; readonly durationMs: number },
): OutboxAttemptEntity {
  return {
    ...{ messageId: id, number: attempt, at, durationMs, outcome },
    httpStatus: httpStatus ?? null,
    answer: answer === undefined ? null : printable(answer, LONGEST_ANSWER),
    error: error === undefined ? null : printable(error, LONGEST_ERROR),
  };
}

/** PostgreSQL's text holds no NUL, and no half of a surrogate pair, which a cut may leave. */
function printable(text: string, length: number): string {
  return Buffer.from(text.slice(0, length).replaceAll('\u0000', '')).toString();
}
