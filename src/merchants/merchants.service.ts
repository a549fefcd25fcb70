import { Injectable } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { BoundedCache } from './bounded-cache.js';
import type { ConfigurationChange } from './configuration-change.js';
import type { MerchantAccount } from './merchant-account.js';
import { MerchantNotFoundError } from './merchant-not-found.error.js';
import type { MerchantSecretChanges } from './merchant-secrets.js';
import type { MerchantSettings } from './merchant-settings.js';
import { MerchantEntity } from './merchant.entity.js';
import { MerchantStore } from './merchant.store.js';
import { MerchantWriter } from './merchant.writer.js';

const CACHED_VERSIONS = 1000;

/** The merchant accounts, as they are and as they were. A version never changes, so an opened one is kept. */
@Injectable()
export class MerchantsService {
  private readonly accounts = new BoundedCache<MerchantAccount>(CACHED_VERSIONS);

  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: MerchantStore,
    private readonly writer: MerchantWriter,
  ) {}

  /** @throws MerchantNotFoundError */
  account(id: string, version: number): Promise<MerchantAccount> {
    return this.accounts.get(`${id}:${String(version)}`, async () => {
      const account = await this.store.account(this.reader.manager, id, version);
      if (!account) throw new MerchantNotFoundError(`${id}, version ${String(version)}`);
      return account;
    });
  }

  /** @throws MerchantNotFoundError */
  async currentAccount(id: string): Promise<MerchantAccount> {
    const merchant = await this.store.find(this.reader.manager, id);
    if (!merchant) throw new MerchantNotFoundError(id);
    return this.current(merchant);
  }

  async byName(name: string): Promise<MerchantAccount | null> {
    const merchant = await this.store.findByName(this.reader.manager, name);
    return merchant && this.current(merchant);
  }

  /** Current versions of all merchants, by name. */
  async list(): Promise<MerchantAccount[]> {
    const merchants = await this.store.all(this.reader.manager);
    return Promise.all(merchants.map((merchant) => this.current(merchant)));
  }

  /** Current versions of the merchants with this identifier at the provider. */
  async accountsByMerchantId(merchantId: string): Promise<MerchantAccount[]> {
    return (await this.list()).filter(({ settings }) => settings.merchantId === merchantId);
  }

  /**
   * Creates the merchant, or makes a new version of it if anything differs. The settings are those that `readMerchant`
   * has checked.
   *
   * @param nameOrId of an existing merchant; for a new one the name that the settings give it
   * @throws InvalidInputError, MerchantNotFoundError
   */
  apply(
    nameOrId: string,
    settings: MerchantSettings,
    secrets: MerchantSecretChanges,
    actor: Actor,
  ): Promise<ConfigurationChange> {
    return this.unitOfWork.run((manager) => this.writer.apply(manager, nameOrId, { settings, secrets }, actor));
  }

  private current(merchant: MerchantEntity): Promise<MerchantAccount> {
    return this.account(merchant.id, merchant.version);
  }
}
