import { Column, Entity, PrimaryColumn } from 'typeorm';
import { optionalMoment, text, version } from '../../../database/columns.js';

/** Payments of a day: by quarters of an hour, in all, or by their settlement. */
export type KeptName = 'quarters' | 'totals' | 'paid';

/**
 * What was counted of a day that was over, and by which state of the ledger. Nothing is lost with this table; what is not in
 * it is counted.
 */
@Entity('kept_days')
export class KeptDayEntity {
  @PrimaryColumn(text('name', 8))
  name: KeptName;

  /** The number of the day since 1970, of UTC. */
  @PrimaryColumn({ name: 'day', type: 'integer' })
  day: number;

  /** How many late changes there had been of payments of this day. */
  @Column(version('late_changes'))
  lateChanges: number;

  /** When the newest payment of this day was made, or paid. */
  @Column(optionalMoment('newest_at'))
  newestAt: number | null;

  /** JSON: an array of rows. */
  @Column({ name: 'content', type: 'text' })
  content: string;

  /** A keyed hash over all of it. */
  @Column(text('mac', 64))
  mac: string;
}
