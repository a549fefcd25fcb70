import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, moment } from '../database/columns.js';

/**
 * A payment that was made long ago moved in the figures of reports: figures that were kept of its day say no longer how it
 * is. One row for each such change, so that no two payments wait for each other.
 */
@Entity('late_changes')
@Index('late_changes_created', ['createdAt'])
export class LateChangeEntity {
  @PrimaryColumn(id('id'))
  id: string;

  /** When the payment was made. */
  @Column(moment('created_at'))
  createdAt: number;
}
