import { Column, Entity, PrimaryColumn } from 'typeorm';
import { optionalMoment, text, version } from '../../../database/columns.js';

/**
 * The figures of a day that was over, as they were counted: by which state of the ledger can be told from what else is kept
 * with them. Nothing is lost with this table; what is not in it is counted.
 */
@Entity('kept_figures')
export class KeptFiguresEntity {
  /** The number of the day since 1970, of UTC. */
  @PrimaryColumn({ name: 'day', type: 'integer' })
  day: number;

  /** How many late changes there had been of payments of this day. */
  @Column(version('late_changes'))
  lateChanges: number;

  /** When the newest payment of this day was made. */
  @Column(optionalMoment('newest_at'))
  newestAt: number | null;

  /** JSON: an array of values for each row. */
  @Column({ name: 'figures', type: 'text' })
  figures: string;

  /** A keyed hash over all of it. */
  @Column(text('mac', 64))
  mac: string;
}
