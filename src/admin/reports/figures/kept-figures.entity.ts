import { Column, Entity, PrimaryColumn } from 'typeorm';
import { moment, optionalMoment, text, version } from '../../../database/columns.js';

/**
 * The figures of a day that was over, as they were counted: by which state of the ledger can be told from what else is kept
 * with them. Nothing is lost with this table; what is not in it is counted.
 */
@Entity('kept_figures')
export class KeptFiguresEntity {
  /** Milliseconds since 1970. */
  @PrimaryColumn(moment('from_at'))
  fromAt: number;

  /** Does not belong to it. */
  @PrimaryColumn(moment('before_at'))
  beforeAt: number;

  /** How many late changes there had been of payments of this time. */
  @Column(version('late_changes'))
  lateChanges: number;

  /** When the newest payment of this time was made. */
  @Column(optionalMoment('newest_at'))
  newestAt: number | null;

  /** JSON: an array of values for each row. */
  @Column({ name: 'figures', type: 'text' })
  figures: string;

  /** A keyed hash over all of it. */
  @Column(text('mac', 64))
  mac: string;
}
