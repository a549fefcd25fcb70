import type { KnownOrder } from '../../../src/checkout/ports/callback-inbox.js';
import type { PaymentOrder } from '../../../src/checkout/ports/payment-provider.js';
import { SecretText } from '../../../src/common/secret-text.js';
import { readEnvironment, type Environment } from '../../../src/config/environment.js';
import type { MerchantAccount } from '../../../src/merchants/merchant-account.js';
import type { MerchantSettings } from '../../../src/merchants/merchant-settings.js';
import { MygwClient } from '../../../src/mygw/mygw.client.js';
import { HostAddresses } from '../../../src/outgoing/host-addresses.js';
import { OutgoingHttp } from '../../../src/outgoing/outgoing-http.js';

export const MERCHANT_ID = '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e';
export const MERCHANT_KEY = '1234567890';
export const API_KEY = 'api-key-of-the-tests';
export const PUBLIC_URL = 'https://pay.example';

const SETTINGS: MerchantSettings = {
  name: 'Tests',
  merchantId: MERCHANT_ID,
  environment: 'test',
  apiBaseUrl: 'http://127.0.0.1:1',
  currencies: ['AUD', 'USD', 'JPY'],
  cardTypes: ['UnionPay', 'Alipay', 'Wechat Pay'],
  paymentPageHosts: ['payments.oneroadpayments.com'],
  minAmount: null,
  maxAmount: null,
  clientPolicy: 'none',
  clientId: null,
  emailPay: false,
  refundsEnabled: false,
  enabled: true,
  cardTypeNames: {},
  trustCallbacksWithoutQuery: false,
};

interface Secrets {
  readonly merchantKey?: string;
  readonly apiKey?: string | null;
  readonly version?: number;
}

export function accountWith(settings: Partial<MerchantSettings> = {}, secrets: Secrets = {}): MerchantAccount {
  const { merchantKey = MERCHANT_KEY, apiKey = API_KEY, version = 1 } = secrets;
  return {
    id: 'merchant-row',
    version,
    settings: { ...SETTINGS, ...settings },
    merchantKey: new SecretText(merchantKey),
    apiKey: apiKey === null ? null : new SecretText(apiKey),
  };
}

export function orderWith(changes: Partial<PaymentOrder> = {}): PaymentOrder {
  return {
    orderId: '0123456789abcdefghjk',
    clientId: null,
    amountText: '25.00',
    amountMinor: 2500,
    currency: 'AUD',
    cardType: 'UnionPay',
    ...changes,
  };
}

export function knownOrder(changes: Partial<KnownOrder> = {}): KnownOrder {
  return { ...orderWith(), attemptId: 'attempt-1', account: accountWith(), ...changes };
}

export function environmentWith(changes: Record<string, string> = {}): Environment {
  return readEnvironment({ NODE_ENV: 'test', PUBLIC_URL, PROVIDER_TIMEOUT_MS: '500', ...changes });
}

export function clientWith(environment: Environment): MygwClient {
  return new MygwClient(environment, new OutgoingHttp(environment, new HostAddresses()));
}
