import type { MerchantAccount } from './merchant-account.js';

/**
 * The account as an order knew it – its address and its identifier – with the API key that is valid today, as long as
 * it is the same account still.
 */
export function accountToAskWith(ordered: MerchantAccount, current: MerchantAccount): MerchantAccount {
  const same =
    ordered.settings.merchantId === current.settings.merchantId &&
    ordered.settings.apiBaseUrl === current.settings.apiBaseUrl;
  return same ? { ...ordered, apiKey: current.apiKey ?? ordered.apiKey } : ordered;
}
