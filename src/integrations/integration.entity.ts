import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, moment, text, version } from '../database/columns.js';

/** One hosted payment page as the host platform knows it. What it is set to stands in its current version. */
@Entity('integrations')
@Index('integrations_slug', ['slug'], { unique: true })
export class IntegrationEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(text('slug', 64))
  slug: string;

  @Column(version('version'))
  version: number;

  @Column(moment('created_at'))
  createdAt: number;

  @Column(moment('updated_at'))
  updatedAt: number;
}
