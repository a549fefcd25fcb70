import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { id, json, moment, optionalId, text } from '../database/columns.js';
import type { EventKind } from './event-kinds.js';
import { TransactionEntity } from './transaction.entity.js';

/** Something that happened to a transaction. Written in the same unit of work as what it tells of; never changed. */
@Entity('events')
export class EventEntity {
  @PrimaryColumn(id('transaction_id'))
  transactionId: string;

  @ManyToOne(() => TransactionEntity)
  @JoinColumn({ name: 'transaction_id', foreignKeyConstraintName: 'events_transaction_fk' })
  transaction?: TransactionEntity;

  /** 1, 2, 3 … within the transaction. */
  @PrimaryColumn({ name: 'number', type: 'integer' })
  number: number;

  @Column(optionalId('attempt_id'))
  attemptId: string | null;

  @Column(text('kind', 40))
  kind: EventKind;

  @Column(json('data'))
  data: Record<string, unknown>;

  @Column(moment('at'))
  at: number;

  /** Chains this event to the one before, with a key that the database does not have (`event-chain.ts`). */
  @Column({ ...text('hash', 64), default: '' })
  hash: string;
}
