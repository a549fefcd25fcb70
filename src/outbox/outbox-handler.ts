import type { EntityManager } from 'typeorm';
import type { AttemptOutcome } from './outbox-attempt.entity.js';

/** A message as its handler gets it. */
export interface OutboxMessage {
  /** The same in every attempt; tell it the receiver, who may get the message more than once. */
  readonly id: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Which attempt this is: 1, 2, 3 … */
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface DeliveryResult {
  readonly outcome: AttemptOutcome;
  readonly httpStatus?: number | undefined;
  /** What was answered; its first 2,000 characters are kept. No secrets. */
  readonly answer?: string | undefined;
  /** Why there was no usable answer, in words of ours, without secrets and without signed addresses. */
  readonly error?: string | undefined;
}

/**
 * Delivers the messages of one kind. Registered with `OutboxHandlers` when its module starts.
 *
 * A message comes at least once: a process that dies after the receiver has answered and before that is stored leaves
 * it to another, which sends it again under the same id.
 */
export abstract class OutboxHandler {
  /** Names its messages in the database: never changed, at most 40 characters. */
  abstract readonly kind: string;

  /**
   * One attempt, outside of any unit of work; over within 45 seconds, or it counts as failed. A throw counts as failed
   * too, and its text is logged but not stored.
   */
  abstract deliver(message: OutboxMessage): Promise<DeliveryResult>;

  /**
   * The patience after an attempt that failed.
   *
   * @param failures attempts so far, since the message was made or was redelivered by hand
   * @returns milliseconds until the next attempt, or null to give the message up
   */
  abstract pauseAfter(failures: number, message: OutboxMessage): number | null;

  /**
   * Stores an attempt. Overridden where more belongs into the same unit of work: open one, then call `write` in it.
   * What `write` locks (the message) comes after everything else that is locked.
   */
  record?(
    message: OutboxMessage,
    result: DeliveryResult,
    write: (manager: EntityManager) => Promise<void>,
  ): Promise<void>;
}
