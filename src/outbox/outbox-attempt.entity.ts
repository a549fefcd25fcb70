import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { count, id, moment, optionalText, text } from '../database/columns.js';
import { OutboxMessageEntity } from './outbox-message.entity.js';

/** `delivered`; `failed`, to be tried again as long as there is patience; `refused`, for which trying again is no use. */
export const ATTEMPT_OUTCOMES = ['delivered', 'failed', 'refused'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** One attempt to deliver a message, and what came of it. */
@Entity('outbox_attempts')
export class OutboxAttemptEntity {
  @PrimaryColumn(id('message_id'))
  messageId: string;

  @ManyToOne(() => OutboxMessageEntity)
  @JoinColumn({ name: 'message_id', foreignKeyConstraintName: 'outbox_attempts_message_fk' })
  message?: OutboxMessageEntity;

  /** 1, 2, 3 … of the message. */
  @PrimaryColumn({ name: 'number', type: 'integer' })
  number: number;

  /** When it began. */
  @Column(moment('at'))
  at: number;

  @Column(count('duration_ms'))
  durationMs: number;

  @Column(text('outcome', 16))
  outcome: AttemptOutcome;

  @Column({ name: 'http_status', type: 'integer', nullable: true })
  httpStatus: number | null;

  /** The beginning of what was answered. */
  @Column(optionalText('answer', 2000))
  answer: string | null;

  /** Why there was no usable answer, in words of ours. */
  @Column(optionalText('error', 500))
  error: string | null;
}
