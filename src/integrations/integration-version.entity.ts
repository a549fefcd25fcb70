import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { id, json, moment, text } from '../database/columns.js';
import { IntegrationEntity } from './integration.entity.js';
import type { IntegrationSettings } from './integration-settings.js';

/** How an integration was configured from one moment to the next. Never changed. */
@Entity('integration_versions')
export class IntegrationVersionEntity {
  @PrimaryColumn(id('integration_id'))
  integrationId: string;

  @ManyToOne(() => IntegrationEntity)
  @JoinColumn({ name: 'integration_id', foreignKeyConstraintName: 'integration_versions_integration_fk' })
  integration?: IntegrationEntity;

  @PrimaryColumn({ name: 'version', type: 'integer' })
  version: number;

  @Column(json('settings'))
  settings: IntegrationSettings;

  @Column(text('created_by', 100))
  createdBy: string;

  @Column(moment('created_at'))
  createdAt: number;
}
