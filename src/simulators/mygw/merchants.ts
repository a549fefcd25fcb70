import { timingSafeEqual } from 'node:crypto';
import { ClientStore } from './client-store.js';
import { numericCode } from './money.js';
import type { MerchantConfig } from './types.js';

/** A merchant account with its clients. */
export interface Merchant extends MerchantConfig {
  readonly clients: ClientStore;
}

/** The accounts of the simulator. */
export class Merchants {
  private readonly accounts: ReadonlyMap<string, Merchant>;

  /** Throws for a currency that is not known, so that a wrong set-up shows at once. */
  constructor(configs: readonly MerchantConfig[]) {
    for (const config of configs) config.currencies.forEach(numericCode);
    this.accounts = new Map(configs.map((config) => [config.merchantId, withClients(config)]));
  }

  find(merchantId: string): Merchant | undefined {
    return this.accounts.get(merchantId);
  }
}

/** Whether the `x-api-key` of a request is this merchant's. */
export function holdsApiKey(merchant: Merchant | undefined, header: string | undefined): boolean {
  if (!merchant || header === undefined) return false;
  const [expected, received] = [Buffer.from(merchant.apiKey), Buffer.from(header)];
  return expected.length === received.length && timingSafeEqual(expected, received);
}

/** Card types are compared without spaces and case: `Wechat Pay` and `WechatPay` are one (protocols.md §2). */
export function acceptsCardType(merchant: Merchant, cardType: string): boolean {
  const plain = (text: string): string => text.replaceAll(' ', '').toLowerCase();
  return merchant.cardTypes.some((accepted) => plain(accepted) === plain(cardType));
}

function withClients(config: MerchantConfig): Merchant {
  const clients = new ClientStore();
  for (const clientID of config.knownClients ?? []) clients.put({ clientID });
  return { ...config, clients };
}
