import { Column, Entity, PrimaryColumn } from 'typeorm';
import { moment, text } from '../database/columns.js';

/** Which work of the alarms one instance has to itself, and until when. */
@Entity('alarm_leases')
export class AlarmLeaseEntity {
  @PrimaryColumn(text('name', 40))
  name: string;

  @Column(moment('leased_until'))
  leasedUntil: number;
}
