import type { IntegrationSettings } from '../../integrations/integration-settings.js';
import type { MerchantSettings } from '../../merchants/merchant-settings.js';

/** What keeps customers of an integration from paying, a sentence each. */
export function integrationWarnings(settings: IntegrationSettings, merchant: MerchantSettings): string[] {
  const missing = settings.cardTypes.filter((cardType) => !merchant.cardTypes.includes(cardType));
  return [
    merchant.enabled ? null : 'merchant: is disabled, so nobody can pay',
    merchant.currencies.includes(settings.currency) ? null : 'currency: the merchant no longer has it',
    missing.length === 0 ? null : `cardTypes: the merchant no longer has ${missing.join(', ')}`,
  ].filter((warning) => warning !== null);
}
