import { describe, expect, it } from '@jest/globals';
import { InvalidInputError } from '../merchants/input/problem.js';
import type { MerchantSettings } from '../merchants/merchant-settings.js';
import { type IntegrationContext, readIntegration } from './read-integration.js';

const VALID = {
  slug: 'harbour',
  name: 'Harbour Offices',
  merchant: 'Harbour Offices (test)',
  currency: 'USD',
  secret: '11111111-1111-1111-1111-111111111111',
  redirectHosts: ['harbour.example'],
};

const MERCHANT = {
  currencies: ['USD', 'EUR'],
  cardTypes: ['UnionPay', 'Alipay'],
} satisfies Partial<MerchantSettings>;

const CONTEXT: IntegrationContext = {
  isNew: true,
  merchantOf: (name) => (name === VALID.merchant ? MERCHANT : null),
};

function problemsOf(change: object, context = CONTEXT): string[] {
  try {
    readIntegration({ ...VALID, ...change }, context);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.message.split('\n');
  }
}

describe('readIntegration', () => {
  it('fills in the defaults', () => {
    const { slug, settings, rotation } = readIntegration(VALID, CONTEXT);
    expect(slug).toBe('harbour');
    expect(settings).toEqual({
      name: 'Harbour Offices',
      merchant: 'Harbour Offices (test)',
      currency: 'USD',
      redirectHosts: ['harbour.example'],
      cardTypes: ['UnionPay', 'Alipay'],
      expiresAfterMinutes: 60,
      serverDelivery: false,
      enabled: true,
    });
    expect(rotation.secret?.reveal()).toBe(VALID.secret);
    expect(rotation.keepPreviousUntil).toBeNull();
  });

  it('reads the end of an overlap in any zone', () => {
    const { rotation } = readIntegration({ ...VALID, keepPreviousUntil: '2027-01-31T12:00:00+08:00' }, CONTEXT);
    expect(rotation.keepPreviousUntil).toBe(Date.UTC(2027, 0, 31, 4));
  });

  it.each([
    ['slug', { slug: 'Harbour' }],
    ['slug', { slug: '-harbour' }],
    ['slug', { slug: 'harbour-' }],
    ['slug', { slug: 'a/b' }],
    ['slug', { slug: 'x'.repeat(65) }],
    ['slug', { slug: undefined }],
    ['name', { name: '' }],
    ['merchant', { merchant: 'Unknown' }],
    ['merchant', { merchant: undefined }],
    ['currency', { currency: 'JPY' }],
    ['currency', { currency: 'usd' }],
    ['secret', { secret: undefined }],
    ['secret', { secret: null }],
    ['secret', { secret: 'x'.repeat(15) }],
    ['secret', { secret: 1_234_567_890_123_456 }],
    ['secret', { secret: `${'x'.repeat(20)}\n` }],
    ['keepPreviousUntil', { keepPreviousUntil: 'tomorrow' }],
    ['keepPreviousUntil', { keepPreviousUntil: '2027-01-31' }],
    ['keepPreviousUntil', { keepPreviousUntil: '2027-13-31T12:00:00Z' }],
    ['redirectHosts', { redirectHosts: [] }],
    ['redirectHosts', { redirectHosts: undefined }],
    ['redirectHosts', { redirectHosts: ['https://harbour.example'] }],
    ['redirectHosts', { redirectHosts: ['*'] }],
    ['redirectHosts', { redirectHosts: ['10.0.0.1'] }],
    ['redirectHosts', { redirectHosts: ['portal'] }],
    ['redirectHosts', { redirectHosts: ['harbour.example', 'harbour.example'] }],
    ['cardTypes', { cardTypes: ['Wechat Pay'] }],
    ['cardTypes', { cardTypes: ['Visa'] }],
    ['cardTypes', { cardTypes: [] }],
    ['expiresAfterMinutes', { expiresAfterMinutes: 4 }],
    ['expiresAfterMinutes', { expiresAfterMinutes: 10_081 }],
    ['expiresAfterMinutes', { expiresAfterMinutes: '60' }],
    ['expiresAfterMinutes', { expiresAfterMinutes: 7.5 }],
    ['serverDelivery', { serverDelivery: 'on' }],
    ['enabled', { enabled: 0 }],
    ['redirecthosts', { redirecthosts: ['evil.example'] }],
  ])('refuses a wrong %s: %j', (path, change) => {
    const problems = problemsOf(change);
    expect(new Set(problems.map((problem) => problem.split(': ')[0]))).toEqual(new Set([path]));
  });

  it('lets an existing one keep its secret', () => {
    expect(problemsOf({ secret: undefined }, { ...CONTEXT, isNew: false })).toEqual([]);
  });

  it('tells all problems at once and no secret', () => {
    const problems = problemsOf({ slug: '', currency: 'JPY', secret: 'leaky', redirectHosts: ['a b'] });
    expect(problems).toHaveLength(4);
    expect(problems.join()).not.toContain('leaky');
  });
});
