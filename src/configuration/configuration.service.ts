import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../common/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { IntegrationStore } from '../integrations/integration.store.js';
import { IntegrationWriter } from '../integrations/integration.writer.js';
import { IntegrationsService } from '../integrations/integrations.service.js';
import type { ConfigurationChange } from '../merchants/configuration-change.js';
import { lockConfiguration } from '../merchants/configuration-lock.js';
import { InvalidInputError, under } from '../merchants/input/problem.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { merchantWarnings } from '../merchants/merchant-warnings.js';
import { MerchantStore } from '../merchants/merchant.store.js';
import { MerchantWriter } from '../merchants/merchant.writer.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import type { ConfigurationDocument } from './configuration-document.js';
import { type ConfigurationDraft, readConfiguration } from './read-configuration.js';

/** What became of one merchant or integration of a document. */
export interface AppliedItem {
  readonly kind: 'merchant' | 'integration';
  /** A merchant's name, an integration's slug. */
  readonly name: string;
  readonly change: ConfigurationChange;
  readonly warnings: readonly string[];
}

/** Whole configurations: applied in one piece, and shown as they could be applied again. */
@Injectable()
export class ConfigurationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly merchantStore: MerchantStore,
    private readonly merchantWriter: MerchantWriter,
    private readonly integrationStore: IntegrationStore,
    private readonly integrationWriter: IntegrationWriter,
    private readonly merchants: MerchantsService,
    private readonly integrations: IntegrationsService,
  ) {}

  /**
   * Checks the whole document against what is stored, then writes all of it or nothing, in one unit of work. What is
   * stored but not in the document stays as it is.
   *
   * @throws InvalidInputError with all problems
   */
  apply(document: ConfigurationDocument, actor: Actor): Promise<AppliedItem[]> {
    return this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      const stored = await this.storedMerchants(manager);
      const slugs = new Set((await this.integrationStore.all(manager)).map(({ slug }) => slug));
      const draft = readConfiguration(document, { merchants: stored, slugs });
      const merchants = await this.applyMerchants(manager, draft, actor);
      const ids = new Map([...stored.values()].map(({ settings, id }) => [settings.name, id]));
      for (const { name, change } of merchants) ids.set(name, change.id);
      return [...merchants, ...(await this.applyIntegrations(manager, draft, { ids, actor }))];
    });
  }

  /** The current configuration without its secrets. Applied again it changes nothing. */
  async show(): Promise<{ merchants: object[]; integrations: object[] }> {
    const merchants = await this.merchants.list();
    const names = new Map(merchants.map(({ id, settings }) => [id, settings.name]));
    const integrations = await this.integrations.list();
    return {
      merchants: merchants.map(({ settings }) => settings),
      integrations: integrations.map(({ slug, settings }) => ({
        slug,
        ...settings,
        merchant: names.get(settings.merchant),
      })),
    };
  }

  private async storedMerchants(manager: EntityManager): Promise<Map<string, MerchantAccount>> {
    const stored = new Map<string, MerchantAccount>();
    for (const { id, version, name } of await this.merchantStore.all(manager)) {
      const account = await this.merchantStore.account(manager, id, version);
      if (account) stored.set(name, account);
    }
    return stored;
  }

  private async applyMerchants(
    manager: EntityManager,
    { merchants }: ConfigurationDraft,
    actor: Actor,
  ): Promise<AppliedItem[]> {
    const items: AppliedItem[] = [];
    for (const draft of merchants) {
      const { name } = draft.settings;
      const change = await this.merchantWriter.apply(manager, name, draft, actor);
      const account = await this.merchantStore.account(manager, change.id, change.version);
      const warnings = account ? merchantWarnings(account).map(({ message }) => message) : [];
      items.push({ kind: 'merchant', name, change, warnings });
    }
    return items;
  }

  private async applyIntegrations(
    manager: EntityManager,
    { integrations }: ConfigurationDraft,
    { ids, actor }: { ids: ReadonlyMap<string, string>; actor: Actor },
  ): Promise<AppliedItem[]> {
    const items: AppliedItem[] = [];
    for (const [index, { slug, settings, rotation }] of integrations.entries()) {
      const merchant = ids.get(settings.merchant) ?? '';
      const draft = { slug, settings: { ...settings, merchant }, rotation };
      const change = await inPlace(`integrations[${String(index)}]`, () =>
        this.integrationWriter.apply(manager, draft, actor),
      );
      items.push({ kind: 'integration', name: slug, change, warnings: [] });
    }
    return items;
  }
}

/** Names what is found wrong only while writing (a `keepPreviousUntil` in the past) by its place in the file, too. */
async function inPlace<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InvalidInputError) throw new InvalidInputError(under(place, error.problems));
    throw error;
  }
}
