import type { SecretText } from '../common/secret-text.js';
import type { SealedPlace } from '../secret-box/secret-box.js';
import type { Problem } from './input/problem.js';
import type { MerchantAccount } from './merchant-account.js';

export type MerchantSecrets = Pick<MerchantAccount, 'merchantKey' | 'apiKey'>;

/** Absent: the stored one stays. An `apiKey` of null takes the stored one away. */
export interface MerchantSecretChanges {
  readonly merchantKey?: SecretText | undefined;
  readonly apiKey?: SecretText | null | undefined;
}

/** The place that a version's secret is sealed to. */
export function merchantSecretPlace(id: string, version: number, field: keyof MerchantSecrets): SealedPlace {
  return { table: 'merchant_versions', row: `${id}:${String(version)}`, field };
}

/** The secrets once the changes are made; `merchantKey` is null where a new merchant was given none. */
export function secretsAfter(
  changes: MerchantSecretChanges,
  stored: MerchantSecrets | null,
): { merchantKey: SecretText | null; apiKey: SecretText | null } {
  return {
    merchantKey: changes.merchantKey ?? stored?.merchantKey ?? null,
    apiKey: changes.apiKey === undefined ? (stored?.apiKey ?? null) : changes.apiKey,
  };
}

/** A merchant needs a merchant key, and an API key too unless its owner says explicitly that it goes without. */
export function missingSecrets(
  secrets: { readonly merchantKey: SecretText | null; readonly apiKey: SecretText | null },
  trustsCallbacks: boolean,
): Problem[] {
  const problems: Problem[] = [];
  if (!secrets.merchantKey) problems.push({ path: 'merchantKey', message: 'is required' });
  if (!secrets.apiKey && !trustsCallbacks) {
    const message = 'is required, unless trustCallbacksWithoutQuery is set to true';
    problems.push({ path: 'apiKey', message });
  }
  return problems;
}

export function sameSecret(a: SecretText | null, b: SecretText | null): boolean {
  return a?.reveal() === b?.reveal();
}
