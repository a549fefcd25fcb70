import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, moment, text, version } from '../database/columns.js';

/** A merchant account at the provider. What it is set to stands in its current version. */
@Entity('merchants')
@Index('merchants_name', ['name'], { unique: true })
export class MerchantEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(text('name', 100))
  name: string;

  @Column(version('version'))
  version: number;

  @Column(moment('created_at'))
  createdAt: number;

  @Column(moment('updated_at'))
  updatedAt: number;
}
