import { describe, expect, it } from '@jest/globals';
import { SecretText } from '../common/secret-text.js';
import { InvalidInputError } from './input/problem.js';
import type { MerchantAccount } from './merchant-account.js';
import { readMerchant } from './read-merchant.js';

const VALID = {
  name: 'Harbour Offices (test)',
  merchantId: '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e',
  environment: 'test',
  merchantKey: 'key-of-the-merchant',
  apiKey: 'key-of-the-query',
  currencies: ['USD', 'JPY'],
  cardTypes: ['UnionPay', 'Wechat Pay'],
};

const STORED = { merchantKey: new SecretText('old'), apiKey: new SecretText('old') } as MerchantAccount;

function problemsOf(change: object, stored: MerchantAccount | null = null): string[] {
  try {
    readMerchant({ ...VALID, ...change }, stored);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.message.split('\n');
  }
}

describe('readMerchant', () => {
  it('fills in the defaults of the test environment', () => {
    expect(readMerchant(VALID, null).settings).toEqual({
      name: 'Harbour Offices (test)',
      merchantId: '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e',
      environment: 'test',
      apiBaseUrl: 'https://api.test.oneroadpayments.com',
      currencies: ['USD', 'JPY'],
      cardTypes: ['UnionPay', 'Wechat Pay'],
      paymentPageHosts: ['*.oneroadpayments.com'],
      minAmount: null,
      maxAmount: null,
      clientPolicy: 'none',
      clientId: null,
      emailPay: false,
      refundsEnabled: true,
      enabled: true,
      cardTypeNames: {},
      trustCallbacksWithoutQuery: false,
    });
  });

  it('fills in the address of the production environment', () => {
    const { settings } = readMerchant({ ...VALID, environment: 'production' }, null);
    expect(settings.apiBaseUrl).toBe('https://api.oneroadpayments.com');
  });

  it.each([
    ['https://psp.example/', 'https://psp.example'],
    ['https://PSP.example/base//', 'https://psp.example/base'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ])('writes the address %s as %s', (apiBaseUrl, expected) => {
    expect(readMerchant({ ...VALID, apiBaseUrl }, null).settings.apiBaseUrl).toBe(expected);
  });

  it('reads its own settings back', () => {
    const { settings } = readMerchant({ ...VALID, minAmount: '10', clientPolicy: 'fixed', clientId: 'office' }, null);
    expect(readMerchant(settings, STORED).settings).toEqual(settings);
  });

  it('wraps the secrets', () => {
    const { secrets } = readMerchant(VALID, null);
    expect(secrets.merchantKey?.reveal()).toBe('key-of-the-merchant');
    expect(JSON.stringify(secrets)).not.toContain('key-of');
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: undefined }],
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: 'two\nlines' }],
    ['name', { name: ' padded' }],
    ['merchantId', { merchantId: '' }],
    ['merchantId', { merchantId: 'with space' }],
    ['merchantId', { merchantId: 'tab\there' }],
    ['merchantId', { merchantId: 'x'.repeat(101) }],
    ['merchantId', { merchantId: '..' }],
    ['merchantId', { merchantId: 7 }],
    ['environment', { environment: 'live' }],
    ['apiBaseUrl', { apiBaseUrl: 'http://psp.example' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://psp.example/?a=1' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://psp.example/#a' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://user:pass@psp.example' }],
    ['apiBaseUrl', { apiBaseUrl: 'psp.example' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://10.0.0.1' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://169.254.169.254/latest' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://167772161' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://0x7f.2' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://[fd00::1]' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://[::ffff:10.0.0.1]' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://intranet' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://psp.internal' }],
    ['merchantKey', { merchantKey: undefined }],
    ['merchantKey', { merchantKey: '' }],
    ['merchantKey', { merchantKey: 1234567890 }],
    ['merchantKey', { merchantKey: 'key ' }],
    ['apiKey', { apiKey: null }],
    ['apiKey', { apiKey: undefined }],
    ['apiKey', { apiKey: 'with space' }],
    ['currencies', { currencies: [] }],
    ['currencies', { currencies: 'USD' }],
    ['currencies', { currencies: ['USD', 'usd'] }],
    ['currencies', { currencies: ['USD', 'USD'] }],
    ['cardTypes', { cardTypes: [] }],
    ['cardTypes', { cardTypes: ['WechatPay'] }],
    ['cardTypes', { cardTypes: ['Alipay', 'Alipay'] }],
    ['paymentPageHosts', { paymentPageHosts: [] }],
    ['paymentPageHosts', { paymentPageHosts: ['https://psp.example'] }],
    ['paymentPageHosts', { paymentPageHosts: ['192.168.0.1:8443'] }],
    ['paymentPageHosts', { paymentPageHosts: ['*.local'] }],
    ['minAmount', { minAmount: 10 }],
    ['minAmount', { minAmount: '1e2' }],
    ['minAmount', { minAmount: '-1' }],
    ['minAmount', { minAmount: '0.50' }],
    ['maxAmount', { maxAmount: '0' }],
    ['maxAmount', { minAmount: '20', maxAmount: '10' }],
    ['clientPolicy', { clientPolicy: 'some' }],
    ['clientId', { clientPolicy: 'fixed' }],
    ['clientId', { clientId: 'with space' }],
    ['emailPay', { emailPay: 'yes' }],
    ['refundsEnabled', { refundsEnabled: 1 }],
    ['enabled', { enabled: 'false' }],
    ['cardTypeNames', { cardTypeNames: { WeChat: 'WechatPay' } }],
    ['cardTypeNames', { cardTypeNames: { Alipay: '' } }],
    ['cardTypeNames', { cardTypeNames: ['Alipay'] }],
    ['trustCallbacksWithoutQuery', { trustCallbacksWithoutQuery: 'true' }],
    ['curencies', { curencies: ['USD'] }],
  ])('refuses a wrong %s: %j', (path, change) => {
    const problems = problemsOf(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${path}: `));
  });

  it.each([
    [{ minAmount: '0', maxAmount: '5000' }],
    [{ minAmount: '10', maxAmount: '10' }],
    [{ currencies: ['USD'], minAmount: '0.50' }],
    [{ apiKey: null, trustCallbacksWithoutQuery: true }],
    [{ cardTypeNames: { 'Wechat Pay': 'WechatPay' } }],
    [{ clientPolicy: 'collect' }],
    [{ paymentPageHosts: ['localhost:4010', '*.psp.example'] }],
  ])('accepts %j', (change) => {
    expect(problemsOf(change)).toEqual([]);
  });

  it('keeps the stored secrets where none are given', () => {
    expect(problemsOf({ merchantKey: undefined, apiKey: undefined }, STORED)).toEqual([]);
  });

  it('does not let the stored API key be taken away without a word', () => {
    expect(problemsOf({ apiKey: null }, STORED)).toEqual([expect.stringContaining('trustCallbacksWithoutQuery')]);
  });

  it('tells all problems at once and no secret', () => {
    const problems = problemsOf({ name: 7, currencies: ['XXX'], merchantKey: ' leaky-secret', apiKey: 'leaky key' });
    expect(problems).toHaveLength(4);
    expect(problems.join()).not.toContain('leaky');
  });

  it.each([[null], ['text'], [[VALID]]])('refuses %j as a whole', (raw) => {
    expect(() => readMerchant(raw, STORED)).toThrow('must be a mapping of fields');
  });
});
