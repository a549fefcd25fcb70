import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { type Actor, actorKey } from '../common/actor.js';
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
    private readonly audit: AuditLog,
  ) {}

  /**
   * Brings the integration of the draft's slug to the draft: creates it, makes a new version, or leaves it where
   * nothing differs. Another secret than the current one is a rotation.
   *
   * @throws InvalidInputError when a new one has no secret, or `keepPreviousUntil` has passed
   */
  async apply(manager: EntityManager, draft: IntegrationDraft, actor: Actor): Promise<ConfigurationChange> {
    await lockConfiguration(manager);
    const row = await this.store.findBySlug(manager, draft.slug);
    if (!row) return this.create(manager, draft, actor);
    return this.change(manager, { row, settings: draft.settings, rotation: draft.rotation }, actor);
  }

  /** @throws IntegrationNotFoundError, InvalidInputError when `keepPreviousUntil` has passed */
  async rotate(
    manager: EntityManager,
    id: string,
    rotation: SecretRotation,
    actor: Actor,
  ): Promise<ConfigurationChange> {
    await lockConfiguration(manager);
    const row = await this.store.find(manager, id);
    if (!row) throw new IntegrationNotFoundError(id);
    const { settings } = await this.stored(manager, row);
    return this.change(manager, { row, settings, rotation }, actor);
  }

  /**
   * Ends the overlap of a rotation now: only the current secret verifies requests. Makes a new version, so that every
   * instance notices.
   *
   * @throws IntegrationNotFoundError
   */
  async retireReplaced(manager: EntityManager, id: string, actor: Actor): Promise<void> {
    await lockConfiguration(manager);
    const row = await this.store.find(manager, id);
    if (!row) throw new IntegrationNotFoundError(id);
    const now = this.clock.now();
    const retired = await this.store.retireReplacedSecrets(manager, id, now);
    if (retired === 0) return;
    const { settings } = await this.stored(manager, row);
    const next = { id, version: row.version + 1 };
    await this.store.update(manager, next, now);
    await this.addVersion(manager, next, { settings, createdBy: actorKey(actor), createdAt: now });
    const after = { version: next.version, retired };
    await this.audit.record(manager, { actor, action: 'secret_retired', subject: subjectOf(row), after });
  }

  private async create(
    manager: EntityManager,
    { slug, settings, rotation }: IntegrationDraft,
    actor: Actor,
  ): Promise<ConfigurationChange> {
    if (!rotation.secret) throw new InvalidInputError([{ path: 'secret', message: 'is required' }]);
    const now = this.clock.now();
    const row = { id: newId(), slug, version: 1, createdAt: now, updatedAt: now };
    await this.store.insert(manager, row, now);
    await this.addVersion(manager, row, { settings, createdBy: actorKey(actor), createdAt: now });
    await this.addSecret(manager, row.id, rotation.secret, now);
    const after = { version: 1, ...settings, secret: rotation.secret };
    await this.audit.record(manager, { actor, action: 'integration_created', subject: subjectOf(row), after });
    return { kind: 'created', id: row.id, version: 1, fields: [] };
  }

  private async change(
    manager: EntityManager,
    { row, settings, rotation }: { row: IntegrationEntity; settings: IntegrationSettings; rotation: SecretRotation },
    actor: Actor,
  ): Promise<ConfigurationChange> {
    const stored = await this.stored(manager, row);
    const secret = newSecret(stored, rotation);
    const fields = [...changedFields(stored.settings, settings), ...(secret ? ['secret'] : [])];
    if (fields.length === 0) return { kind: 'unchanged', id: row.id, version: row.version, fields };
    const next = { id: row.id, version: row.version + 1 };
    const now = this.clock.now();
    await this.store.update(manager, next, now);
    await this.addVersion(manager, next, { settings, createdBy: actorKey(actor), createdAt: now });
    if (secret) await this.replaceSecret(manager, row.id, { ...rotation, secret }, now);
    await this.recordChange(manager, { actor, row, stored, settings, rotation: { ...rotation, secret } });
    return { kind: 'updated', id: row.id, version: next.version, fields };
  }

  /** A rotation is an entry of its own, beside whatever else was changed. */
  private async recordChange(
    manager: EntityManager,
    { actor, row, stored, settings, rotation }: Change,
  ): Promise<void> {
    const subject = subjectOf(row);
    if (changedFields(stored.settings, settings).length > 0) {
      const before = { version: row.version, ...stored.settings };
      const after = { version: row.version + 1, ...settings };
      await this.audit.record(manager, { actor, action: 'integration_changed', subject, before, after });
    }
    const { secret, keepPreviousUntil } = rotation;
    if (!secret) return;
    const until = keepPreviousUntil ? new Date(keepPreviousUntil).toISOString() : null;
    const after = { version: row.version + 1, secret, keepPreviousUntil: until };
    await this.audit.record(manager, { actor, action: 'secret_rotated', subject, after });
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

interface Change {
  readonly actor: Actor;
  /** As it was before. */
  readonly row: IntegrationEntity;
  readonly stored: Pick<Integration, 'settings'>;
  readonly settings: IntegrationSettings;
  readonly rotation: SecretRotation;
}

function subjectOf({ id, slug }: Pick<IntegrationEntity, 'id' | 'slug'>) {
  return { kind: 'integration', id, name: slug };
}

/** The secret to rotate to; undefined where none is given or it is the current one. */
function newSecret({ secrets }: Pick<Integration, 'secrets'>, { secret }: SecretRotation): SecretText | undefined {
  const current = secrets.find(({ retiresAt }) => retiresAt === null);
  return current?.secret.reveal() === secret?.reveal() ? undefined : secret;
}
