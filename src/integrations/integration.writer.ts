import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import type { SecretText } from '../common/secret-text.js';
import { changedFields, type ConfigurationChange } from '../merchants/configuration-change.js';
import { lockConfiguration } from '../merchants/configuration-lock.js';
import { InvalidInputError } from '../merchants/input/problem.js';
import type { SecretRotation } from './integration-secrets.js';
import type { IntegrationSettings } from './integration-settings.js';
import type { Integration } from './integration.js';
import { IntegrationNotFoundError } from './integration-not-found.error.js';
import type { IntegrationEntity } from './integration.entity.js';
import { IntegrationStore } from './integration.store.js';
import type { IntegrationDraft } from './read-integration.js';

/** Changes integrations inside the caller's unit of work. */
@Injectable()
export class IntegrationWriter {
  constructor(
    private readonly store: IntegrationStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings the integration of the draft's slug to the draft: creates it, makes a new version, or leaves it where
   * nothing differs. Another secret than the current one is a rotation.
   *
   * @throws InvalidInputError when a new one has no secret, or `keepPreviousUntil` has passed
   */
  async apply(manager: EntityManager, draft: IntegrationDraft, createdBy: string): Promise<ConfigurationChange> {
    await lockConfiguration(manager);
    const row = await this.store.findBySlug(manager, draft.slug);
    if (!row) return this.create(manager, draft, createdBy);
    return this.change(manager, { row, settings: draft.settings, rotation: draft.rotation }, createdBy);
  }

  /** @throws IntegrationNotFoundError, InvalidInputError when `keepPreviousUntil` has passed */
  async rotate(
    manager: EntityManager,
    id: string,
    rotation: SecretRotation,
    createdBy: string,
  ): Promise<ConfigurationChange> {
    await lockConfiguration(manager);
    const row = await this.store.find(manager, id);
    if (!row) throw new IntegrationNotFoundError(id);
    const { settings } = await this.stored(manager, row);
    return this.change(manager, { row, settings, rotation }, createdBy);
  }

  private async create(
    manager: EntityManager,
    { slug, settings, rotation }: IntegrationDraft,
    createdBy: string,
  ): Promise<ConfigurationChange> {
    if (!rotation.secret) throw new InvalidInputError([{ path: 'secret', message: 'is required' }]);
    const now = this.clock.now();
    const row = { id: newId(), slug, version: 1, createdAt: now, updatedAt: now };
    await this.store.insert(manager, row, now);
    await this.addVersion(manager, row, { settings, createdBy, createdAt: now });
    await this.addSecret(manager, row.id, rotation.secret, now);
    return { kind: 'created', id: row.id, version: 1, fields: [] };
  }

  private async change(
    manager: EntityManager,
    { row, settings, rotation }: { row: IntegrationEntity; settings: IntegrationSettings; rotation: SecretRotation },
    createdBy: string,
  ): Promise<ConfigurationChange> {
    const stored = await this.stored(manager, row);
    const secret = newSecret(stored, rotation);
    const fields = [...changedFields(stored.settings, settings), ...(secret ? ['secret'] : [])];
    if (fields.length === 0) return { kind: 'unchanged', id: row.id, version: row.version, fields };
    const next = { id: row.id, version: row.version + 1 };
    const now = this.clock.now();
    await this.store.update(manager, next, now);
    await this.addVersion(manager, next, { settings, createdBy, createdAt: now });
    if (secret) await this.replaceSecret(manager, row.id, { ...rotation, secret }, now);
    return { kind: 'updated', id: row.id, version: next.version, fields };
  }

  private async stored(
    manager: EntityManager,
    row: IntegrationEntity,
  ): Promise<Pick<Integration, 'settings' | 'secrets'>> {
    const settings = await this.store.settings(manager, row.id, row.version);
    if (!settings) throw new IntegrationNotFoundError(`${row.slug}, version ${String(row.version)}`);
    return { settings, secrets: await this.store.secrets(manager, row.id) };
  }

  private addVersion(
    manager: EntityManager,
    { id, version }: Pick<IntegrationEntity, 'id' | 'version'>,
    made: { settings: IntegrationSettings; createdBy: string; createdAt: number },
  ): Promise<void> {
    return this.store.insertVersion(manager, { integrationId: id, version, ...made });
  }

  private async replaceSecret(
    manager: EntityManager,
    integrationId: string,
    { secret, keepPreviousUntil }: SecretRotation & { secret: SecretText },
    now: number,
  ): Promise<void> {
    const until = keepPreviousUntil ?? now;
    if (until < now) throw new InvalidInputError([{ path: 'keepPreviousUntil', message: 'must be in the future' }]);
    await this.store.retireSecrets(manager, integrationId, until);
    await this.addSecret(manager, integrationId, secret, now);
  }

  private addSecret(manager: EntityManager, integrationId: string, secret: SecretText, createdAt: number) {
    return this.store.insertSecret(manager, secret, { id: newId(), integrationId, createdAt });
  }
}

/** The secret to rotate to; undefined where none is given or it is the current one. */
function newSecret({ secrets }: Pick<Integration, 'secrets'>, { secret }: SecretRotation): SecretText | undefined {
  const current = secrets.find(({ retiresAt }) => retiresAt === null);
  return current?.secret.reveal() === secret?.reveal() ? undefined : secret;
}
