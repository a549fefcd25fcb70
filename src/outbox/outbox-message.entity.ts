import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { count, id, json, moment, optionalMoment, text } from '../database/columns.js';

export const OUTBOX_STATUSES = ['pending', 'delivered', 'given_up'] as const;
export type OutboxStatus = (typeof OUTBOX_STATUSES)[number];

/**
 * Something that has to reach somebody outside. Written in the same unit of work as what it tells of, so that it is
 * neither lost nor sent for something that never happened.
 */
@Entity('outbox_messages')
@Index('outbox_messages_deduplication', ['deduplicationKey'], { unique: true })
@Index('outbox_messages_due', ['nextAttemptAt'])
@Index('outbox_messages_updated', ['updatedAt'])
@Index('outbox_messages_subject', ['kind', 'subjectId', 'id'])
export class OutboxMessageEntity {
  /** The same in every attempt: what a receiver recognises a repetition by. */
  @PrimaryColumn(id('id'))
  id: string;

  /** Whose it is to deliver it, see `OutboxHandler`. */
  @Column(text('kind', 40))
  kind: string;

  /** What it is about, for delivery logs: a transaction, a channel. */
  @Column(text('subject_id', 100))
  subjectId: string;

  @Column(text('deduplication_key', 200))
  deduplicationKey: string;

  /** What the handler needs to deliver it; no secrets, which are read when it is sent. */
  @Column(json('payload'))
  payload: Readonly<Record<string, unknown>>;

  @Column(text('status', 16))
  status: OutboxStatus;

  /** Attempts that were begun. One whose process died has no row among the attempts. */
  @Column(count('attempts'))
  attempts: number;

  /** Attempts from before the last redelivery by hand, which begins the handler's patience anew. */
  @Column(count('attempts_before'))
  attemptsBefore: number;

  /** Null once nothing more is tried. */
  @Column(optionalMoment('next_attempt_at'))
  nextAttemptAt: number | null;

  /** Until when one process has it to itself. */
  @Column(optionalMoment('leased_until'))
  leasedUntil: number | null;

  /** No attempt is begun after this; null: as long as the handler has patience. */
  @Column(optionalMoment('expires_at'))
  expiresAt: number | null;

  @Column(optionalMoment('delivered_at'))
  deliveredAt: number | null;

  @Column(moment('created_at'))
  createdAt: number;

  @Column(moment('updated_at'))
  updatedAt: number;
}
