import { type Statement, statementsOf } from '../common/statement.js';
import { PROVIDER_DEFAULTS } from '../config/provider-defaults.js';
import { keyStrength, roughDuration } from './key-strength.js';
import type { MerchantAccount } from './merchant-account.js';
import type { MerchantSettings } from './merchant-settings.js';

/** What may be allowed but not wise. Each sentence begins with the field that it is about. */
export const MERCHANT_WARNINGS = {
  weak_merchant_key:
    'merchantKey: is short and can be found by trying, in about {coreSeconds} on one processor core and {graphicsCardSeconds} on a graphics card; whoever finds it can forge callbacks. Ask the payment provider for a long random one',
  weak_merchant_key_digits:
    'merchantKey: consists of digits only and can be found by trying, in about {coreSeconds} on one processor core and {graphicsCardSeconds} on a graphics card; whoever finds it can forge callbacks. Ask the payment provider for a long random one',
  no_api_key:
    'apiKey: there is none, so no outcome can be confirmed by a query, no refund be made, and no settlement be learnt of; whoever finds the merchant key can forge a payment',
  callbacks_trusted: 'trustCallbacksWithoutQuery: is set although there is an API key; take it out',
  other_environment: 'apiBaseUrl: is that of the {other} environment, but the merchant is set to {environment}',
  client_id_capitals: 'clientId: holds capital letters, which the provider may sign in another way than we do',
  client_id_unused: 'clientId: is not used unless clientPolicy is fixed',
} as const;

export const MERCHANT_WARNING_CODES = Object.keys(MERCHANT_WARNINGS) as MerchantWarningCode[];
export type MerchantWarningCode = keyof typeof MERCHANT_WARNINGS;
export type MerchantWarning = Statement<MerchantWarningCode>;

const warn = statementsOf(MERCHANT_WARNINGS, (name, value) =>
  name.endsWith('Seconds') ? roughDuration(Number(value)) : String(value),
);

/** What is allowed but not wise in a merchant's configuration, without any value of a secret. */
export function merchantWarnings(merchant: Omit<MerchantAccount, 'id' | 'version'>): MerchantWarning[] {
  return [
    weakKey(merchant),
    missingApiKey(merchant),
    otherEnvironment(merchant.settings),
    ...clientWarnings(merchant.settings),
  ].filter((warning) => warning !== null);
}

function weakKey({ merchantKey }: Pick<MerchantAccount, 'merchantKey'>): MerchantWarning | null {
  const { weak, digitsOnly, coreSeconds, graphicsCardSeconds } = keyStrength(merchantKey);
  if (!weak) return null;
  return warn(digitsOnly ? 'weak_merchant_key_digits' : 'weak_merchant_key', { coreSeconds, graphicsCardSeconds });
}

function missingApiKey({ apiKey, settings }: Pick<MerchantAccount, 'apiKey' | 'settings'>): MerchantWarning | null {
  if (!apiKey) return warn('no_api_key');
  return settings.trustCallbacksWithoutQuery ? warn('callbacks_trusted') : null;
}

function otherEnvironment({ environment, apiBaseUrl }: MerchantSettings): MerchantWarning | null {
  const other = environment === 'test' ? 'production' : 'test';
  if (apiBaseUrl !== PROVIDER_DEFAULTS[other].apiBaseUrl) return null;
  return warn('other_environment', { other, environment });
}

function clientWarnings({ clientId, clientPolicy }: MerchantSettings): MerchantWarning[] {
  if (clientId === null) return [];
  const warnings: MerchantWarning[] = [];
  if (clientId !== clientId.toLowerCase()) warnings.push(warn('client_id_capitals'));
  if (clientPolicy !== 'fixed') warnings.push(warn('client_id_unused'));
  return warnings;
}
