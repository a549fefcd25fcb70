import { IntegrationEntity } from '../integrations/integration.entity.js';
import { IntegrationSecretEntity } from '../integrations/integration-secret.entity.js';
import { IntegrationVersionEntity } from '../integrations/integration-version.entity.js';
import { MerchantEntity } from '../merchants/merchant.entity.js';
import { MerchantVersionEntity } from '../merchants/merchant-version.entity.js';
import { AttemptEntity } from '../transactions/attempt.entity.js';
import { CallbackEntity } from '../transactions/callback.entity.js';
import { EventEntity } from '../transactions/event.entity.js';
import { TransactionEntity } from '../transactions/transaction.entity.js';

/** Every table, in the order in which they may be filled. */
export const ENTITIES = [
  MerchantEntity,
  MerchantVersionEntity,
  IntegrationEntity,
  IntegrationVersionEntity,
  IntegrationSecretEntity,
  TransactionEntity,
  AttemptEntity,
  EventEntity,
  CallbackEntity,
];
