import { PROVIDER_DEFAULTS } from '../config/provider-defaults.js';
import { keyStrength, roughDuration } from './key-strength.js';
import type { MerchantAccount } from './merchant-account.js';
import type { MerchantSettings } from './merchant-settings.js';

/** What is allowed but not wise in a merchant's configuration, a sentence each, without any value of a secret. */
export function merchantWarnings(merchant: Omit<MerchantAccount, 'id' | 'version'>): string[] {
  return [
    weakKey(merchant),
    missingApiKey(merchant),
    otherEnvironment(merchant.settings),
    ...clientWarnings(merchant.settings),
  ].filter((warning) => warning !== null);
}

function weakKey({ merchantKey }: Pick<MerchantAccount, 'merchantKey'>): string | null {
  const { weak, digitsOnly, coreSeconds, graphicsCardSeconds } = keyStrength(merchantKey);
  if (!weak) return null;
  return (
    `merchantKey: ${digitsOnly ? 'consists of digits only' : 'is short'} and can be found by trying, in about ` +
    `${roughDuration(coreSeconds)} on one processor core and ${roughDuration(graphicsCardSeconds)} on a graphics ` +
    'card; whoever finds it can forge callbacks. Ask the payment provider for a long random one'
  );
}

function missingApiKey({ apiKey, settings }: Pick<MerchantAccount, 'apiKey' | 'settings'>): string | null {
  if (!apiKey) {
    return (
      'apiKey: there is none, so no outcome can be confirmed by a query, and no refund be made; ' +
      'whoever finds the merchant key can forge a payment'
    );
  }
  if (!settings.trustCallbacksWithoutQuery) return null;
  return 'trustCallbacksWithoutQuery: is set although there is an API key; take it out';
}

function otherEnvironment({ environment, apiBaseUrl }: MerchantSettings): string | null {
  const other = environment === 'test' ? 'production' : 'test';
  if (apiBaseUrl !== PROVIDER_DEFAULTS[other].apiBaseUrl) return null;
  return `apiBaseUrl: is that of the ${other} environment, but the merchant is set to ${environment}`;
}

function clientWarnings({ clientId, clientPolicy }: MerchantSettings): string[] {
  if (clientId === null) return [];
  const warnings: string[] = [];
  if (clientId !== clientId.toLowerCase()) {
    warnings.push('clientId: holds capital letters, which the provider may sign in another way than we do');
  }
  if (clientPolicy !== 'fixed') warnings.push('clientId: is not used unless clientPolicy is fixed');
  return warnings;
}
