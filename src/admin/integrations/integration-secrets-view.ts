import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../database/reader.js';
import type { Integration } from '../../integrations/integration.js';
import { IntegrationSecretEntity } from '../../integrations/integration-secret.entity.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import { last4, secretView } from '../secret-view.js';
import type { SecretDto } from '../secret-view.dto.js';
import { optionalTime, time } from '../times.js';
import type { IntegrationSecretDto } from './integration.dto.js';

/** The secrets of integrations as far as they are ever shown. */
@Injectable()
export class IntegrationSecretsView {
  constructor(private readonly reader: Reader) {}

  async current(integration: Integration): Promise<SecretDto> {
    const current = integration.secrets.find(({ retiresAt }) => retiresAt === null);
    if (!current) return secretView(null, null);
    const row = await this.reader.manager.findOneBy(IntegrationSecretEntity, { id: current.id });
    return secretView(current.secret, row?.createdAt ?? null);
  }

  /** All there ever were, the newest first. */
  async all({ id: integrationId, secrets }: Integration): Promise<IntegrationSecretDto[]> {
    const { manager } = this.reader;
    const rows = await manager.find(IntegrationSecretEntity, {
      where: { integrationId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return Promise.all(
      rows.map(async ({ id, createdAt, retiresAt }) => {
        const known = secrets.find((secret) => secret.id === id);
        return {
          ...{ id, set: true, last4: known ? last4(known.secret) : null },
          createdAt: time(createdAt),
          retiresAt: optionalTime(retiresAt),
          lastVerifiedAt: optionalTime(await lastVerifiedAt(manager, id)),
        };
      }),
    );
  }
}

/** Taken from the transactions it verified: noting each request would write once more on the way of every customer. */
async function lastVerifiedAt(manager: EntityManager, integrationSecretId: string): Promise<number | null> {
  // PostgreSQL's driver gives a 64-bit integer as text, and TypeORM's type does not say so.
  const moment: unknown = await manager.maximum(TransactionEntity, 'createdAt', { integrationSecretId });
  return moment === null ? null : Number(moment);
}
