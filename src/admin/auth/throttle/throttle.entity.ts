import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { count, moment, optionalMoment, text } from '../../../database/columns.js';

/** How often a proof of who someone is has failed lately, counted in the database for all instances together. */
@Entity('throttles')
@Index('throttles_last', ['lastAt'])
export class ThrottleEntity {
  /** SHA-256 of what is counted, in hex: what strangers type is not kept. */
  @PrimaryColumn(text('key', 64))
  key: string;

  @Column(count('failures'))
  failures: number;

  @Column(moment('last_at'))
  lastAt: number;

  @Column(optionalMoment('blocked_until'))
  blockedUntil: number | null;
}
