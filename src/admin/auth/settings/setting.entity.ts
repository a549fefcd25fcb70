import { Column, Entity, PrimaryColumn } from 'typeorm';
import { json, moment, text } from '../../../database/columns.js';

/** One setting that is made in the dashboard, for the whole gateway. */
@Entity('settings')
export class SettingEntity {
  @PrimaryColumn(text('name', 64))
  name: string;

  @Column(json('value'))
  value: unknown;

  @Column(moment('updated_at'))
  updatedAt: number;
}
