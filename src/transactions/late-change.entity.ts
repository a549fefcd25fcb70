import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, moment, text } from '../database/columns.js';
import type { DayKind } from './day-kind.js';

/**
 * A payment moved in reports of a day that is long over: what was kept of this day says no longer how it is. One row for each
 * such change, so that no two payments wait for each other.
 */
@Entity('late_changes')
@Index('late_changes_day', ['kind', 'at'])
export class LateChangeEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(text('kind', 8))
  kind: DayKind;

  /** When the payment was made, or paid. */
  @Column(moment('at'))
  at: number;
}
