import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { moment, optionalText, text } from '../../database/columns.js';
import type { Actor } from '../../common/actor.js';
import type { AuditAction } from '../audit-actions.js';

/** One link of the audit chain. Written once; nothing here is ever changed or removed. */
@Entity('audit_entries')
@Index('audit_entries_at', ['at'])
@Index('audit_entries_action', ['action', 'number'])
@Index('audit_entries_actor', ['actorId', 'number'])
@Index('audit_entries_actor_name', ['actorName', 'number'])
@Index('audit_entries_subject', ['subjectId', 'number'])
@Index('audit_entries_subject_name', ['subjectName', 'number'])
export class AuditEntryEntity {
  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn({ name: 'number', type: 'integer' })
  number: number;

  @Column(moment('at'))
  at: number;

  @Column(text('actor_kind', 16))
  actorKind: Actor['kind'];

  @Column(optionalText('actor_id', 100))
  actorId: string | null;

  @Column(text('actor_name', 254))
  actorName: string;

  @Column(optionalText('address', 64))
  address: string | null;

  @Column(text('action', 40))
  action: AuditAction;

  @Column(optionalText('subject_kind', 40))
  subjectKind: string | null;

  @Column(optionalText('subject_id', 200))
  subjectId: string | null;

  @Column(optionalText('subject_name', 254))
  subjectName: string | null;

  /** JSON of the fields as they were, and as they became; secrets masked. The text itself is what is hashed. */
  @Column({ name: 'before_values', type: 'text', nullable: true })
  before: string | null;

  @Column({ name: 'after_values', type: 'text', nullable: true })
  after: string | null;

  @Column(optionalText('correlation_id', 64))
  correlationId: string | null;

  /** The hash of the entry before; empty in the first. */
  @Column(text('previous_hash', 64))
  previousHash: string;

  /** HMAC-SHA256 over all of the above, hex. */
  @Column(text('hash', 64))
  hash: string;
}
