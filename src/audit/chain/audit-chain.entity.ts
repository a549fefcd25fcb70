import { Column, Entity, PrimaryColumn } from 'typeorm';
import { id, moment, text } from '../../database/columns.js';

/** The chain's one row: its key, sealed, and its head. Locking this row lets one unit at a time add an entry. */
@Entity('audit_chain')
export class AuditChainEntity {
  /** Always 1. */
  @PrimaryColumn({ name: 'id', type: 'integer' })
  id: number;

  /** Tells a database that was begun anew from one that was emptied. */
  @Column(id('chain_id'))
  chainId: string;

  @Column({ name: 'sealed_key', type: 'text' })
  sealedKey: string;

  /** Number and hash of the last entry; 0 and empty before the first. */
  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column(text('hash', 64))
  hash: string;

  /** HMAC over the head, so that nobody without the key can set it back to an entry that was left. */
  @Column(text('mac', 64))
  mac: string;

  @Column(moment('created_at'))
  createdAt: number;
}
