import { describe, expect, it } from '@jest/globals';
import { accountWith, orderWith } from '../../test/mygw/support/accounts.js';
import type { PaymentOrder } from '../checkout/ports/payment-provider.js';
import type { MerchantSettings } from '../merchants/merchant-settings.js';
import { findPaymentPage } from './payment-page-url.js';

/** The manual's own example. */
const SEED_URL =
  'https://payments.oneroadpayments.com/redirect2.html?curr=036&merc=SE&id=tc8d94856-db35-4f85-b7c7-e96a0b11d5d5' +
  '&stage=test&amt=10000&m=5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e&o=108029257&sign=027ae8d96fc5e41d3e79372efd1f4e24' +
  '&time=20240716133512&order=20240716969339133512';
const seedOrder = { amountText: '100.00', amountMinor: 10_000, currency: 'AUD' } as const;

function find(url: string, settings: Partial<MerchantSettings> = {}, order: Partial<PaymentOrder> = seedOrder) {
  const html = `<html><head><meta http-equiv="refresh" content="0;url=${url}"/></head></html>`;
  return findPaymentPage(html, accountWith(settings), orderWith(order));
}

describe('the payment page’s address', () => {
  it('is taken from the manual’s example as it is', () => {
    expect(find(SEED_URL)).toEqual({ kind: 'url', url: SEED_URL });
  });

  it.each([
    ['no query at all', 'https://payments.oneroadpayments.com/p', {}],
    ['a production stage', 'https://payments.oneroadpayments.com/p?stage=production', { environment: 'production' }],
    ['a loopback host', 'http://127.0.0.1:4000/p', { paymentPageHosts: ['127.0.0.1:4000'] }],
    ['a host below an allowed domain', 'https://a.oneroad.test/p', { paymentPageHosts: ['*.oneroad.test'] }],
  ] as const)('may have %s', (_name, url, settings) => {
    expect(find(url, settings)).toEqual({ kind: 'url', url });
  });

  it('counts minor units as the currency has them', () => {
    const yen = { amountText: '1200', amountMinor: 1200, currency: 'JPY' } as const;
    expect(find('https://payments.oneroadpayments.com/p?amt=1200&curr=392', {}, yen)).toMatchObject({ kind: 'url' });
  });

  it.each([
    ['another host', 'https://payments.evil.example/p'],
    ['a host that only ends like it', 'https://xpayments.oneroadpayments.com/p'],
    ['a host that only begins like it', 'https://payments.oneroadpayments.com.evil.example/p'],
    ['another port', 'https://payments.oneroadpayments.com:8443/p'],
    ['plain http', 'http://payments.oneroadpayments.com/p'],
    ['a user name', 'https://payments.oneroadpayments.com@evil.example/p'],
    ['a backslash', 'https://payments.oneroadpayments.com\\@evil.example/p'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,hello'],
    ['a relative address', '/redirect2.html'],
    ['no scheme', '//payments.oneroadpayments.com/p'],
    ['nothing', ''],
    ['a line break', 'https://payments.oneroadpayments.com/p\r\nset-cookie: a=b'],
    ['more than 2,000 characters', `https://payments.oneroadpayments.com/p?${'x'.repeat(2000)}`],
    ['another amount', SEED_URL.replace('amt=10000', 'amt=1000000')],
    ['an amount that is no number', SEED_URL.replace('amt=10000', 'amt=1e4')],
    ['a second amount', `${SEED_URL}&amt=1`],
    ['another currency', SEED_URL.replace('curr=036', 'curr=840')],
    ['the letters of the currency', SEED_URL.replace('curr=036', 'curr=AUD')],
    ['a production stage', SEED_URL.replace('stage=test', 'stage=live')],
  ])('is refused with %s', (_name, url) => {
    expect(find(url)).toMatchObject({ kind: 'refused' });
  });

  it('is refused where a production account is sent to the test system', () => {
    expect(find(SEED_URL, { environment: 'production' })).toEqual({
      kind: 'refused',
      why: 'the redirect mixes test and production',
    });
  });

  it('is refused where there are two, and on a page of no reasonable length', () => {
    const tag = `<meta http-equiv="refresh" content="0;url=${SEED_URL}">`;
    const account = accountWith();
    expect(findPaymentPage(tag + tag, account, orderWith(seedOrder))).toMatchObject({ kind: 'refused' });
    expect(findPaymentPage(tag + ' '.repeat(200_000), account, orderWith(seedOrder))).toMatchObject({
      kind: 'refused',
    });
  });
});
