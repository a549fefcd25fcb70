import { PROVIDER_DEFAULTS } from '../config/provider-defaults.js';
import { normalApiBaseUrl } from './api-base-url.js';
import { type Problem, throwIfAny } from './input/problem.js';
import { readInput } from './input/read-input.js';
import type { MerchantAccount } from './merchant-account.js';
import { MerchantInput } from './merchant-input.js';
import type { MerchantSecretChanges } from './merchant-secrets.js';
import { missingSecrets, secretsAfter } from './merchant-secrets.js';
import type { MerchantSettings } from './merchant-settings.js';

/** A merchant's configuration as it is to become. */
export interface MerchantDraft {
  readonly settings: MerchantSettings;
  readonly secrets: MerchantSecretChanges;
}

/**
 * Checks a whole merchant and fills in the defaults.
 *
 * @param stored the merchant as it stands, whose secrets stay where `raw` has none; null for a new one
 * @throws InvalidInputError with all problems
 */
export function readMerchant(raw: unknown, stored: MerchantAccount | null): MerchantDraft {
  const { input, problems } = readInput(MerchantInput, raw);
  const secrets = { merchantKey: input.merchantKey ?? undefined, apiKey: input.apiKey };
  throwIfAny([...problems, ...absences(input, secrets, stored)]);
  return { settings: toSettings(input), secrets };
}

function absences(input: MerchantInput, changes: MerchantSecretChanges, stored: MerchantAccount | null): Problem[] {
  return missingSecrets(secretsAfter(changes, stored), input.trustCallbacksWithoutQuery ?? false);
}

function toSettings(input: MerchantInput): MerchantSettings {
  const defaults = PROVIDER_DEFAULTS[input.environment];
  return {
    name: input.name,
    merchantId: input.merchantId,
    environment: input.environment,
    apiBaseUrl: normalApiBaseUrl(input.apiBaseUrl ?? defaults.apiBaseUrl),
    currencies: input.currencies,
    cardTypes: input.cardTypes,
    paymentPageHosts: input.paymentPageHosts ?? [...defaults.paymentPageHosts],
    minAmount: input.minAmount ?? null,
    maxAmount: input.maxAmount ?? null,
    clientPolicy: input.clientPolicy ?? 'none',
    clientId: input.clientId ?? null,
    emailPay: input.emailPay ?? false,
    refundsEnabled: input.refundsEnabled ?? true,
    enabled: input.enabled ?? true,
    cardTypeNames: input.cardTypeNames ?? {},
    trustCallbacksWithoutQuery: input.trustCallbacksWithoutQuery ?? false,
  };
}
