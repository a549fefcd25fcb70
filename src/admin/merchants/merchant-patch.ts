import { PROVIDER_DEFAULTS } from '../../config/provider-defaults.js';
import { isMapping } from '../../merchants/input/read-input.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import { isDeepStrictEqual } from 'node:util';

/**
 * A merchant with some fields changed, as it is to be checked: a patch must not lead to what could not have been made.
 * An address that is its environment's default goes with the environment.
 */
export function patched({ settings }: MerchantAccount, body: unknown): unknown {
  if (!isMapping(body)) return body;
  const { apiBaseUrl, paymentPageHosts, ...others } = settings;
  const defaults = PROVIDER_DEFAULTS[settings.environment];
  return {
    ...others,
    ...(apiBaseUrl !== defaults.apiBaseUrl && { apiBaseUrl }),
    ...(!isDeepStrictEqual(paymentPageHosts, defaults.paymentPageHosts) && { paymentPageHosts }),
    ...body,
  };
}
