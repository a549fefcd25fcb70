import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { IntegrationSettings } from '../../integrations/integration-settings.js';
import { IntegrationStore } from '../../integrations/integration.store.js';
import { IntegrationWriter } from '../../integrations/integration.writer.js';
import { type IntegrationDraft, readIntegration } from '../../integrations/read-integration.js';
import { lockConfiguration } from '../../merchants/configuration-lock.js';
import { InvalidInputError } from '../../merchants/input/problem.js';
import { isMapping } from '../../merchants/input/read-input.js';
import { sameSecret } from '../../merchants/merchant-secrets.js';
import { MerchantStore } from '../../merchants/merchant.store.js';
import type { Access } from '../auth/access.js';
import { assertFresh } from '../fresh-authentication.js';
import { assertVersion } from '../if-match.js';
import { LoopbackRule } from '../loopback-rule.js';
import { notFound, ProblemError } from '../problem/problem.error.js';

interface Stored {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly settings: IntegrationSettings;
}

/** Makes and changes integrations for the staff; the writer puts it on record. */
@Injectable()
export class IntegrationChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IntegrationStore,
    private readonly writer: IntegrationWriter,
    private readonly merchants: MerchantStore,
    private readonly clock: Clock,
    private readonly loopback: LoopbackRule,
  ) {}

  /** @returns the new integration's id. @throws InvalidInputError, ProblemError 409 when the slug is another's */
  create(body: unknown, { actor }: Access): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      const draft = await this.read(manager, body, true);
      this.loopback.assertHolds({ path: 'redirectHosts', next: draft.settings.redirectHosts });
      if (await this.store.findBySlug(manager, draft.slug)) {
        throw new ProblemError(409, 'slug_taken', { detail: 'Another integration has this slug' });
      }
      const { id } = await this.writer.apply(manager, draft, actor);
      return id;
    });
  }

  /**
   * @param version that the change was made from; null for whichever is stored
   * @throws InvalidInputError
   * @throws ProblemError 403 without fresh authentication where that is asked for, 404, 412 when another version is stored
   */
  change(id: string, body: unknown, access: Access, version: number | null = null): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      const stored = await this.stored(manager, id);
      assertVersion(stored.version, version);
      const patched = isMapping(body) ? { slug: stored.slug, ...stored.settings, ...body } : body;
      const draft = await this.read(manager, patched, false);
      if (draft.slug !== stored.slug) throw new InvalidInputError([{ path: 'slug', message: 'cannot be changed' }]);
      const { redirectHosts: next } = draft.settings;
      this.loopback.assertHolds({ path: 'redirectHosts', next, stored: stored.settings.redirectHosts });
      const isGuarded = isSentElsewhere(stored, draft) || (await this.isRotation(manager, id, draft));
      if (isGuarded) assertFresh(access, this.clock.now());
      await this.writer.apply(manager, draft, access.actor);
    });
  }

  /** Lets only the current secret verify from now on. @throws ProblemError 404 */
  retireReplaced(id: string, { actor }: Access): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      await this.stored(manager, id);
      await this.writer.retireReplaced(manager, id, actor);
    });
  }

  private async isRotation(manager: EntityManager, id: string, { rotation }: IntegrationDraft): Promise<boolean> {
    if (!rotation.secret) return false;
    const current = (await this.store.secrets(manager, id)).find(({ retiresAt }) => retiresAt === null);
    return !sameSecret(rotation.secret, current?.secret ?? null);
  }

  /** @throws InvalidInputError */
  private async read(manager: EntityManager, raw: unknown, isNew: boolean): Promise<IntegrationDraft> {
    const reference = isMapping(raw) ? raw['merchant'] : undefined;
    const row = typeof reference === 'string' ? await this.merchants.find(manager, reference) : null;
    const merchant = row && (await this.merchants.account(manager, row.id, row.version));
    return readIntegration(raw, { isNew, merchantOf: () => merchant?.settings ?? null });
  }

  private async stored(manager: EntityManager, id: string): Promise<Stored> {
    const row = await this.store.find(manager, id);
    const settings = row && (await this.store.settings(manager, id, row.version));
    if (!settings) throw notFound();
    return { id, slug: row.slug, version: row.version, settings };
  }
}

/**
 * Whether the money goes to another account or is other money (a request has an amount and no currency), or customers may
 * be sent back to other hosts.
 */
function isSentElsewhere({ settings: before }: Stored, { settings: next }: IntegrationDraft): boolean {
  return (
    before.merchant !== next.merchant ||
    before.currency !== next.currency ||
    !isDeepStrictEqual(before.redirectHosts, next.redirectHosts)
  );
}
