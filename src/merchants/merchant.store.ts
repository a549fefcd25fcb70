import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SelectStatement } from '../database/select-statement.js';
import { SecretBox } from '../secret-box/secret-box.js';
import type { MerchantAccount } from './merchant-account.js';
import { merchantSecretPlace } from './merchant-secrets.js';
import { MerchantEntity } from './merchant.entity.js';
import { MerchantVersionEntity } from './merchant-version.entity.js';

const BY_ID = new SelectStatement(MerchantEntity, ['id']);

/** Where merchants and their versions are kept, the secrets sealed. Every method takes the manager it works with. */
@Injectable()
export class MerchantStore {
  constructor(private readonly box: SecretBox) {}

  find(manager: EntityManager, id: string): Promise<MerchantEntity | null> {
    return BY_ID.one(manager, id);
  }

  findByName(manager: EntityManager, name: string): Promise<MerchantEntity | null> {
    return manager.findOneBy(MerchantEntity, { name });
  }

  all(manager: EntityManager): Promise<MerchantEntity[]> {
    return manager.find(MerchantEntity, { order: { name: 'ASC' } });
  }

  /** @throws SecretBoxError when the master key does not open its secrets */
  async account(manager: EntityManager, id: string, version: number): Promise<MerchantAccount | null> {
    const row = await manager.findOneBy(MerchantVersionEntity, { merchantId: id, version });
    if (!row) return null;
    const { settings, apiKey } = row;
    return {
      ...{ id, version, settings },
      merchantKey: this.box.open(row.merchantKey, merchantSecretPlace(id, version, 'merchantKey')),
      apiKey: apiKey === null ? null : this.box.open(apiKey, merchantSecretPlace(id, version, 'apiKey')),
    };
  }

  async insert(manager: EntityManager, { id, version, settings }: MerchantAccount, now: number): Promise<void> {
    await manager.insert(MerchantEntity, { id, name: settings.name, version, createdAt: now, updatedAt: now });
  }

  async update(manager: EntityManager, { id, version, settings }: MerchantAccount, now: number): Promise<void> {
    await manager.update(MerchantEntity, id, { name: settings.name, version, updatedAt: now });
  }

  /** The secrets are sealed anew for each version: a sealed text opens in its own row alone. */
  async insertVersion(
    manager: EntityManager,
    { id, version, settings, merchantKey, apiKey }: MerchantAccount,
    { createdBy, createdAt }: Pick<MerchantVersionEntity, 'createdBy' | 'createdAt'>,
  ): Promise<void> {
    await manager.insert(MerchantVersionEntity, {
      ...{ merchantId: id, version, settings, createdBy, createdAt },
      merchantKey: this.box.seal(merchantKey, merchantSecretPlace(id, version, 'merchantKey')),
      apiKey: apiKey && this.box.seal(apiKey, merchantSecretPlace(id, version, 'apiKey')),
    });
  }
}
