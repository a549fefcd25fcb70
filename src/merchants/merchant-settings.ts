import type { CardType } from '../common/card-type.js';
import type { Currency } from '../common/currency.js';

export type MerchantEnvironment = 'test' | 'production';

/**
 * Whether the provider wants to know the customer: not at all, under one fixed clientID, or by details that the
 * checkout collects.
 */
export type ClientPolicy = 'none' | 'fixed' | 'collect';

/** All of a merchant's configuration but its secrets. Amounts are decimal texts in the currency of the payment. */
export interface MerchantSettings {
  readonly name: string;
  /** The account's identifier at the provider. */
  readonly merchantId: string;
  readonly environment: MerchantEnvironment;
  readonly apiBaseUrl: string;
  readonly currencies: readonly Currency[];
  readonly cardTypes: readonly CardType[];
  /** Hosts the customer may be sent to for paying: `host`, `host:port` or `*.domain`. */
  readonly paymentPageHosts: readonly string[];
  readonly minAmount: string | null;
  readonly maxAmount: string | null;
  readonly clientPolicy: ClientPolicy;
  readonly clientId: string | null;
  readonly emailPay: boolean;
  readonly refundsEnabled: boolean;
  readonly enabled: boolean;
  /** How a card type is spelled on the wire, where the account wants another word than the manual's. */
  readonly cardTypeNames: Readonly<Partial<Record<CardType, string>>>;
  /**
   * The owner accepts that outcomes rest on callbacks alone, because the account has no API key. Such a callback can
   * be forged by whoever finds the merchant key.
   */
  readonly trustCallbacksWithoutQuery: boolean;
}
