import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an `events_sealed` entry of the audit chain vouches for; the entry has the digest of it. */
@Entity('audit_seals')
export class AuditSealEntity {
  /** The number of the audit entry. */
  @PrimaryColumn({ name: 'number', type: 'integer' })
  number: number;

  /** JSON: `[transaction's id, number of its last event, hash of that event]` for each transaction that had changed. */
  @Column({ name: 'heads', type: 'text' })
  heads: string;
}
