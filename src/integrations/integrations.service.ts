import { Injectable } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import type { SecretText } from '../common/secret-text.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { BoundedCache } from '../merchants/bounded-cache.js';
import type { ConfigurationChange } from '../merchants/configuration-change.js';
import type { IntegrationEntity } from './integration.entity.js';
import { IntegrationNotFoundError } from './integration-not-found.error.js';
import type { SecretRotation } from './integration-secrets.js';
import type { IntegrationSettings } from './integration-settings.js';
import { IntegrationStore } from './integration.store.js';
import type { Integration } from './integration.js';
import { IntegrationWriter } from './integration.writer.js';
import { isSlug } from './slug.js';

const CACHED_VERSIONS = 1000;
const CACHED_SECRETS = 1000;

/**
 * The integrations, as they are and as they were. Which version is current is read each time, so that a change made
 * elsewhere (another instance, the command line) counts at once; the version itself is kept.
 */
@Injectable()
export class IntegrationsService {
  private readonly snapshots = new BoundedCache<Integration>(CACHED_VERSIONS);
  private readonly secrets = new BoundedCache<SecretText>(CACHED_SECRETS);

  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IntegrationStore,
    private readonly writer: IntegrationWriter,
  ) {}

  /** The current version: one indexed read. */
  async bySlug(slug: string): Promise<Integration | null> {
    if (!isSlug(slug)) return null;
    const row = await this.store.findBySlug(this.reader.manager, slug);
    return row && this.snapshot(row);
  }

  /** @throws IntegrationNotFoundError */
  async current(id: string): Promise<Integration> {
    const row = await this.store.find(this.reader.manager, id);
    if (!row) throw new IntegrationNotFoundError(id);
    return this.snapshot(row);
  }

  /**
   * The settings of that version. Its secrets are those of now: one that was rotated away since is none to verify with.
   *
   * @throws IntegrationNotFoundError
   */
  async byId(id: string, version: number): Promise<Integration> {
    const current = await this.current(id);
    if (current.version === version) return current;
    return { ...(await this.snapshot({ id, slug: current.slug, version })), secrets: current.secrets };
  }

  /** Current versions of all integrations, by slug. */
  async list(): Promise<Integration[]> {
    const rows = await this.store.all(this.reader.manager);
    return Promise.all(rows.map((row) => this.snapshot(row)));
  }

  /**
   * One secret, whether current or retired: a return is signed with the one that verified the request.
   *
   * @throws IntegrationNotFoundError
   */
  secret(secretId: string): Promise<SecretText> {
    return this.secrets.get(secretId, async () => {
      const secret = await this.store.secret(this.reader.manager, secretId);
      if (!secret) throw new IntegrationNotFoundError(`with the secret ${secretId}`);
      return secret;
    });
  }

  /**
   * Creates the integration of this slug, or makes a new version of it if anything differs. The settings are those
   * that `readIntegration` has checked, `merchant` being the merchant's id.
   *
   * @throws InvalidInputError
   */
  apply(
    slug: string,
    settings: IntegrationSettings,
    rotation: SecretRotation,
    actor: Actor,
  ): Promise<ConfigurationChange> {
    return this.unitOfWork.run((manager) => this.writer.apply(manager, { slug, settings, rotation }, actor));
  }

  /**
   * Makes `secret` the current one. Those before it verify requests until `keepPreviousUntil` (milliseconds since
   * 1970), with null until now.
   *
   * @throws IntegrationNotFoundError, InvalidInputError when `keepPreviousUntil` has passed
   */
  rotateSecret(
    id: string,
    secret: SecretText,
    keepPreviousUntil: number | null,
    actor: Actor,
  ): Promise<ConfigurationChange> {
    const rotation = { secret, keepPreviousUntil };
    return this.unitOfWork.run((manager) => this.writer.rotate(manager, id, rotation, actor));
  }

  private snapshot({ id, slug, version }: Pick<IntegrationEntity, 'id' | 'slug' | 'version'>): Promise<Integration> {
    return this.snapshots.get(`${id}:${String(version)}`, async () => {
      const { manager } = this.reader;
      const settings = await this.store.settings(manager, id, version);
      if (!settings) throw new IntegrationNotFoundError(`${id}, version ${String(version)}`);
      return { id, slug, version, settings, secrets: await this.store.secrets(manager, id) };
    });
  }
}
