import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { lockConfiguration } from '../../merchants/configuration-lock.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import { sameSecret, secretsAfter } from '../../merchants/merchant-secrets.js';
import type { MerchantSettings } from '../../merchants/merchant-settings.js';
import { MerchantStore } from '../../merchants/merchant.store.js';
import { MerchantWriter } from '../../merchants/merchant.writer.js';
import { type MerchantDraft, readMerchant } from '../../merchants/read-merchant.js';
import type { Access } from '../auth/access.js';
import { assertFresh } from '../fresh-authentication.js';
import { assertVersion } from '../if-match.js';
import { LoopbackRule } from '../loopback-rule.js';
import { notFound, ProblemError } from '../problem/problem.error.js';
import { patched } from './merchant-patch.js';

/** Makes and changes merchants for the staff; the writer puts it on record. */
@Injectable()
export class MerchantChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: MerchantStore,
    private readonly writer: MerchantWriter,
    private readonly clock: Clock,
    private readonly loopback: LoopbackRule,
  ) {}

  /** @returns the new merchant's id. @throws InvalidInputError, ProblemError 409 when the name is another's */
  async create(body: unknown, { actor }: Access): Promise<string> {
    const draft = readMerchant(body, null);
    this.assertIsElsewhere(draft, null);
    return this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      await this.assertNameIsFree(manager, draft.settings.name, null);
      const { id } = await this.writer.apply(manager, draft.settings.name, draft, actor);
      return id;
    });
  }

  /**
   * @param version that the change was made from; null for whichever is stored
   * @throws InvalidInputError
   * @throws ProblemError 403 without fresh authentication where that is asked for, 404, 409 when the name is another's,
   *   412 when another version is stored
   */
  change(id: string, body: unknown, access: Access, version: number | null): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      assertVersion((await this.stored(manager, id)).version, version);
      await this.changeWithin(manager, id, body, access);
    });
  }

  /** The same in the caller's unit, of whichever version is stored. */
  async changeWithin(manager: EntityManager, id: string, body: unknown, access: Access): Promise<void> {
    await lockConfiguration(manager);
    const stored = await this.stored(manager, id);
    const draft = readMerchant(patched(stored, body), stored);
    this.assertIsElsewhere(draft, stored);
    if (isGuarded(stored, draft)) assertFresh(access, this.clock.now());
    await this.assertNameIsFree(manager, draft.settings.name, id);
    await this.writer.apply(manager, id, draft, access.actor);
  }

  /** @throws InvalidInputError */
  private assertIsElsewhere({ settings }: MerchantDraft, stored: MerchantAccount | null): void {
    const { apiBaseUrl, paymentPageHosts } = stored?.settings ?? {};
    this.loopback.assertHolds(
      { path: 'apiBaseUrl', next: [settings.apiBaseUrl], stored: apiBaseUrl === undefined ? [] : [apiBaseUrl] },
      { path: 'paymentPageHosts', next: settings.paymentPageHosts, stored: paymentPageHosts },
    );
  }

  private async stored(manager: EntityManager, id: string): Promise<MerchantAccount> {
    const row = await this.store.find(manager, id);
    const account = row && (await this.store.account(manager, id, row.version));
    if (!account) throw notFound();
    return account;
  }

  private async assertNameIsFree(manager: EntityManager, name: string, id: string | null): Promise<void> {
    const other = await this.store.findByName(manager, name);
    if (!other || other.id === id) return;
    throw new ProblemError(409, 'name_taken', { detail: 'Another merchant has this name' });
  }
}

/** Where the money goes, who is asked whether it came, and where the API key and the customers are sent. */
const GUARDED_SETTINGS = [
  ...(['merchantId', 'environment', 'apiBaseUrl', 'paymentPageHosts'] as const),
  ...(['trustCallbacksWithoutQuery', 'refundsEnabled'] as const),
] satisfies (keyof MerchantSettings)[];

/** What somebody who found an open browser must not do. */
function isGuarded(stored: MerchantAccount, { settings, secrets }: MerchantDraft): boolean {
  const next = secretsAfter(secrets, stored);
  return (
    GUARDED_SETTINGS.some((name) => !isDeepStrictEqual(stored.settings[name], settings[name])) ||
    !sameSecret(stored.merchantKey, next.merchantKey) ||
    !sameSecret(stored.apiKey, next.apiKey)
  );
}
