import { DataSource, type EntityManager } from 'typeorm';
import type { Environment } from '../../config/environment.js';
import { SecretsCheck } from '../../configuration/secrets-check.js';
import { Reader } from '../../database/reader.js';
import { readerOptions } from '../../database/typeorm-options.js';
import { IntegrationStore } from '../../integrations/integration.store.js';
import { MerchantStore } from '../../merchants/merchant.store.js';
import { loadMasterKeys } from '../../secret-box/master-key.js';
import { SecretBox } from '../../secret-box/secret-box.js';

class RestoredReader extends Reader {
  constructor(readonly manager: EntityManager) {
    super();
  }
}

/**
 * Opens the secrets of a database that was just restored. By hand and not by the gateway's modules, which would write
 * to it: what was restored is to stay what was saved.
 *
 * @throws SecretBoxError naming MASTER_KEY
 */
export async function requireOpenSecrets(environment: Environment): Promise<void> {
  const box = new SecretBox(loadMasterKeys(environment));
  const dataSource = await new DataSource(readerOptions(environment.DATABASE_URL)).initialize();
  try {
    const reader = new RestoredReader(dataSource.manager);
    await new SecretsCheck(reader, new MerchantStore(box), new IntegrationStore(box)).assertSecretsOpen();
  } finally {
    await dataSource.destroy();
  }
}
