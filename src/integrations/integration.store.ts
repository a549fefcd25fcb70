import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import type { SecretText } from '../common/secret-text.js';
import { SelectStatement } from '../database/select-statement.js';
import { SecretBox } from '../secret-box/secret-box.js';
import { integrationSecretPlace } from './integration-secrets.js';
import type { IntegrationSettings } from './integration-settings.js';
import type { IntegrationSecret } from './integration.js';
import { IntegrationEntity } from './integration.entity.js';
import { IntegrationSecretEntity } from './integration-secret.entity.js';
import { IntegrationVersionEntity } from './integration-version.entity.js';

const BY_ID = new SelectStatement(IntegrationEntity, ['id']);
const BY_SLUG = new SelectStatement(IntegrationEntity, ['slug']);

/** Where integrations, their versions and secrets are kept, these sealed. Each method takes the manager it works with. */
@Injectable()
export class IntegrationStore {
  constructor(private readonly box: SecretBox) {}

  find(manager: EntityManager, id: string): Promise<IntegrationEntity | null> {
    return BY_ID.one(manager, id);
  }

  findBySlug(manager: EntityManager, slug: string): Promise<IntegrationEntity | null> {
    return BY_SLUG.one(manager, slug);
  }

  all(manager: EntityManager): Promise<IntegrationEntity[]> {
    return manager.find(IntegrationEntity, { order: { slug: 'ASC' } });
  }

  async settings(manager: EntityManager, integrationId: string, version: number): Promise<IntegrationSettings | null> {
    const row = await manager.findOneBy(IntegrationVersionEntity, { integrationId, version });
    return row?.settings ?? null;
  }

  /** All there ever were, the newest first. @throws SecretBoxError when the master key does not open one */
  async secrets(manager: EntityManager, integrationId: string): Promise<IntegrationSecret[]> {
    const rows = await manager.find(IntegrationSecretEntity, {
      where: { integrationId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => ({ id: row.id, secret: this.open(row), retiresAt: row.retiresAt }));
  }

  /** @throws SecretBoxError when the master key does not open it */
  async secret(manager: EntityManager, id: string): Promise<SecretText | null> {
    const row = await manager.findOneBy(IntegrationSecretEntity, { id });
    return row && this.open(row);
  }

  async insert(manager: EntityManager, { id, slug, version }: IntegrationEntity, now: number): Promise<void> {
    await manager.insert(IntegrationEntity, { id, slug, version, createdAt: now, updatedAt: now });
  }

  async update(
    manager: EntityManager,
    { id, version }: Pick<IntegrationEntity, 'id' | 'version'>,
    now: number,
  ): Promise<void> {
    await manager.update(IntegrationEntity, id, { version, updatedAt: now });
  }

  async insertVersion(manager: EntityManager, version: IntegrationVersionEntity): Promise<void> {
    await manager.insert(IntegrationVersionEntity, version);
  }

  async insertSecret(
    manager: EntityManager,
    secret: SecretText,
    { id, integrationId, createdAt }: Pick<IntegrationSecretEntity, 'id' | 'integrationId' | 'createdAt'>,
  ): Promise<void> {
    const sealed = this.box.seal(secret, integrationSecretPlace(integrationId, id));
    await manager.insert(IntegrationSecretEntity, { id, integrationId, secret: sealed, retiresAt: null, createdAt });
  }

  /** Retires all secrets no later than at that moment; one that retires earlier keeps to it. */
  async retireSecrets(manager: EntityManager, integrationId: string, retiresAt: number): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(IntegrationSecretEntity)
      .set({ retiresAt })
      .where('integration_id = :integrationId', { integrationId })
      .andWhere('(retires_at IS NULL OR retires_at > :retiresAt)', { retiresAt })
      .execute();
  }

  /** Ends the time of those that were replaced and still verify. @returns how many there were */
  async retireReplacedSecrets(manager: EntityManager, integrationId: string, now: number): Promise<number> {
    const { affected } = await manager.update(
      IntegrationSecretEntity,
      { integrationId, retiresAt: MoreThan(now) },
      { retiresAt: now },
    );
    return affected ?? 0;
  }

  private open({ id, integrationId, secret }: IntegrationSecretEntity): SecretText {
    return this.box.open(secret, integrationSecretPlace(integrationId, id));
  }
}
