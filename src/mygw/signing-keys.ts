import type { MerchantAccount } from '../merchants/merchant-account.js';
import type { SigningKey } from '../signing/signing-key.js';

/** The merchant keys of some versions of an account, to verify with. */
export function signingKeys(accounts: readonly MerchantAccount[]): SigningKey[] {
  return accounts.map(({ id, version, merchantKey }) => ({
    id: `${id}:${String(version)}`,
    secret: merchantKey.reveal(),
  }));
}
