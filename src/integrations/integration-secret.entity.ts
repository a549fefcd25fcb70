import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { id, moment, optionalMoment } from '../database/columns.js';
import { IntegrationEntity } from './integration.entity.js';

/** A secret shared with the host platform. Kept after its time: returns are signed with the one that verified. */
@Entity('integration_secrets')
@Index('integration_secrets_integration', ['integrationId', 'createdAt'])
export class IntegrationSecretEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(id('integration_id'))
  integrationId: string;

  @ManyToOne(() => IntegrationEntity)
  @JoinColumn({ name: 'integration_id', foreignKeyConstraintName: 'integration_secrets_integration_fk' })
  integration?: IntegrationEntity;

  @Column({ name: 'secret', type: 'text' })
  secret: string;

  /** From when on it verifies no request any more; null: it is the current one. */
  @Column(optionalMoment('retires_at'))
  retiresAt: number | null;

  @Column(moment('created_at'))
  createdAt: number;
}
