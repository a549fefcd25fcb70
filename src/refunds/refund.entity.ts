import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Currency } from '../common/currency.js';
import { count, id, minorUnits, moment, optionalId, optionalMoment, optionalText, text } from '../database/columns.js';
import { TransactionEntity } from '../transactions/transaction.entity.js';
import type { RefundKind, RefundStatus } from './refund-states.js';

/** Of what the provider said, as much is kept in the row; the history has all of it. */
export const LONGEST_MESSAGE = 500;

/** Money of one paid order that is to go back. Stored before the provider hears of it, sent at most once. */
@Entity('refunds')
@Index('refunds_idempotency_key', ['idempotencyKey'], { unique: true })
@Index('refunds_transaction', ['transactionId', 'id'])
@Index('refunds_status', ['status', 'id'])
@Index('refunds_due', ['nextLookAt'])
export class RefundEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(id('transaction_id'))
  transactionId: string;

  @ManyToOne(() => TransactionEntity)
  @JoinColumn({ name: 'transaction_id', foreignKeyConstraintName: 'refunds_transaction_fk' })
  transaction?: TransactionEntity;

  /** The order whose money goes back. */
  @Column(id('attempt_id'))
  attemptId: string;

  @Column(text('order_id', 64))
  orderId: string;

  @Column(text('kind', 16))
  kind: RefundKind;

  @Column(minorUnits('amount_minor'))
  amountMinor: number;

  @Column(text('currency', 3))
  currency: Currency;

  /** In the words of who asked for it. */
  @Column(text('reason', 500))
  reason: string;

  @Column(text('status', 20))
  status: RefundStatus;

  /** Whoever repeats a request with the same key gets this refund, and no second one. */
  @Column(text('idempotency_key', 255))
  idempotencyKey: string;

  /** SHA-256 over what was asked for, in hex: the same key with anything else is a mistake. */
  @Column(text('request_hash', 64))
  requestHash: string;

  /** Name of the person or program. */
  @Column(text('requested_by', 254))
  requestedBy: string;

  /** The person, or the one who made the program's token: may not approve it. */
  @Column(optionalId('requested_by_user'))
  requestedByUser: string | null;

  /** Who approved, rejected or resolved it last. */
  @Column(optionalText('decided_by', 254))
  decidedBy: string | null;

  @Column(optionalText('decision_reason', 500))
  decisionReason: string | null;

  @Column(optionalMoment('decided_at'))
  decidedAt: number | null;

  /** The day that the provider was given, `YYYY-MM-DD`. */
  @Column(optionalText('process_on', 10))
  processOn: string | null;

  @Column(optionalMoment('sent_at'))
  sentAt: number | null;

  /** Why it failed. */
  @Column(optionalText('failure_code', 40))
  failureCode: string | null;

  /** What the provider said, or why there is no word of it. */
  @Column(optionalText('message', LONGEST_MESSAGE))
  message: string | null;

  /** When to look at it again; null once nothing more is expected. */
  @Column(optionalMoment('next_look_at'))
  nextLookAt: number | null;

  @Column(count('looks'))
  looks: number;

  /** Until when one process has it to itself. */
  @Column(optionalMoment('leased_until'))
  leasedUntil: number | null;

  @Column(optionalMoment('ended_at'))
  endedAt: number | null;

  @Column(moment('created_at'))
  createdAt: number;

  @Column(moment('updated_at'))
  updatedAt: number;
}
