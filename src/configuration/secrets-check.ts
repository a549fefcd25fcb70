import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../database/reader.js';
import { IntegrationStore } from '../integrations/integration.store.js';
import { MerchantStore } from '../merchants/merchant.store.js';
import { SecretBoxError } from '../secret-box/secret-box.js';

/** Opens the stored secrets at the start, so that a wrong master key shows then and not at the first payment. */
@Injectable()
export class SecretsCheck implements OnApplicationBootstrap {
  constructor(
    private readonly reader: Reader,
    private readonly merchants: MerchantStore,
    private readonly integrations: IntegrationStore,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.assertSecretsOpen();
  }

  /** @throws SecretBoxError naming MASTER_KEY */
  async assertSecretsOpen(): Promise<void> {
    try {
      await this.openAll(this.reader.manager);
    } catch (error) {
      if (!(error instanceof SecretBoxError)) throw error;
      throw new SecretBoxError(
        'The stored secrets cannot be opened: set MASTER_KEY (or MASTER_KEY_FILE) to the key that they were stored ' +
          `with. ${error.message}.`,
      );
    }
  }

  /** Retired secrets of integrations, too: returns are still signed with them. */
  private async openAll(manager: EntityManager): Promise<void> {
    for (const { id, version } of await this.merchants.all(manager)) await this.merchants.account(manager, id, version);
    for (const { id } of await this.integrations.all(manager)) await this.integrations.secrets(manager, id);
  }
}
