import type { CardType } from '../common/card-type.js';
import type { Currency } from '../common/currency.js';

/** All of an integration's configuration but its slug and its secrets. */
export interface IntegrationSettings {
  readonly name: string;
  /** Primary key of the merchant that takes the money. */
  readonly merchant: string;
  /** ISO 4217; the host platform's request has none. */
  readonly currency: Currency;
  /** Hosts the customer may be sent back to: `host`, `host:port` or `*.domain`. */
  readonly redirectHosts: readonly string[];
  /** A subset of the merchant's. */
  readonly cardTypes: readonly CardType[];
  readonly expiresAfterMinutes: number;
  readonly serverDelivery: boolean;
  readonly enabled: boolean;
}
