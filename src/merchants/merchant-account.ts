import type { SecretText } from '../common/secret-text.js';
import type { MerchantSettings } from './merchant-settings.js';

/** One version of a merchant's configuration, with its secrets opened. */
export interface MerchantAccount {
  /** Primary key of the merchant. */
  readonly id: string;
  readonly version: number;
  readonly settings: MerchantSettings;
  readonly merchantKey: SecretText;
  /** Null where the owner accepts outcomes that rest on callbacks alone. */
  readonly apiKey: SecretText | null;
}
