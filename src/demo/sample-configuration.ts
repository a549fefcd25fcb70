import { randomBytes } from 'node:crypto';

/** The merchant account that the stand-in provider knows. Made up, and good for nothing else. */
export const DEMO_ACCOUNT = {
  merchantId: '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e',
  merchantKey: 'demo-merchant-key-4f2c9a7e',
  apiKey: 'demo-api-key-81d0b3',
  currencies: ['AUD', 'USD', 'CNY'],
  minAmount: '1.00',
  maxAmount: '15000.00',
  cardTypes: ['UnionPay', 'Alipay', 'Wechat Pay'],
};

/** The first owner of a demonstration's database. */
export const DEMO_OWNER = { email: 'owner@example.com', password: 'harbour-demo-owner' };

export const DEMO_INVOICES = [
  { reference: 'INV-001', amount: '250.00', currency: 'AUD', description: 'Hot desk, November' },
  { reference: 'INV-002', amount: '1280.50', currency: 'AUD', description: 'Private office for two, November' },
  { reference: '发票-003', amount: '36.80', currency: 'AUD', description: 'Meeting room, two hours' },
  { reference: 'INV-004', amount: '0.50', currency: 'AUD', description: 'Printing (below the minimum amount)' },
];

/** A secret as the host platform would make it; a new one at every start. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** The configuration file of the demonstration: one merchant, one integration. */
export function demoConfiguration(provider: string, host: string, secret: string) {
  const { merchantId, merchantKey, apiKey, currencies, cardTypes } = DEMO_ACCOUNT;
  return {
    merchants: [
      {
        name: 'Harbour Offices',
        merchantId,
        environment: 'test',
        apiBaseUrl: provider,
        merchantKey,
        apiKey,
        currencies,
        cardTypes,
        paymentPageHosts: [new URL(provider).host],
        minAmount: '1.00',
        maxAmount: '15000.00',
      },
    ],
    integrations: [
      {
        slug: 'harbour',
        name: 'Harbour Offices portal',
        merchant: 'Harbour Offices',
        currency: 'AUD',
        secret,
        redirectHosts: [new URL(host).host],
      },
    ],
  };
}
