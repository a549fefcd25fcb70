import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from './read-configuration.js';

const MERCHANT = {
  name: 'Harbour',
  merchantId: 'm-1',
  environment: 'test',
  merchantKey: 'key-of-the-merchant',
  apiKey: 'key-of-the-query',
  currencies: ['USD'],
  cardTypes: ['UnionPay'],
};
const INTEGRATION = {
  slug: 'harbour',
  name: 'Harbour',
  merchant: 'Harbour',
  currency: 'USD',
  secret: '11111111-1111-1111-1111-111111111111',
  redirectHosts: ['harbour.example'],
};
const NOTHING = { merchants: new Map(), slugs: new Set<string>() };

function read(merchants: unknown[], integrations: unknown[], problems: { path: string; message: string }[] = []) {
  return () => readConfiguration({ merchants, integrations, problems }, NOTHING);
}

describe('readConfiguration', () => {
  it('lets an integration name a merchant of the same file', () => {
    const { merchants, integrations } = read([MERCHANT], [INTEGRATION])();
    expect([merchants.length, integrations[0]?.settings.merchant]).toEqual([1, 'Harbour']);
  });

  it('tells all problems of the whole file at once, each by its place', () => {
    const merchants = [MERCHANT, { ...MERCHANT, environment: 'live' }];
    const integrations = [
      { ...INTEGRATION, currency: 'EUR' },
      { ...INTEGRATION, merchant: 'Nobody' },
    ];
    expect(read(merchants, integrations)).toThrow(
      [
        'merchants[1].name: is there twice',
        'integrations[1].slug: is there twice',
        'merchants[1].environment: must be test or production',
        "integrations[0].currency: must be one of the merchant's currencies",
        'integrations[1].merchant: there is no such merchant',
      ].join('\n'),
    );
  });

  it('holds a wrong merchant against itself alone', () => {
    const attempt = read([{ ...MERCHANT, currencies: ['usd'] }], [INTEGRATION]);
    expect(attempt).toThrow(/^merchants\[0\]\.currencies: [^\n]*$/);
  });

  it('tells once of a secret that could not be fetched', () => {
    const told = { path: 'integrations[0].secret', message: 'the environment variable X is not set' };
    const attempt = read([MERCHANT], [{ ...INTEGRATION, secret: { env: 'X' } }], [told]);
    expect(attempt).toThrow(/^integrations\[0\]\.secret: the environment variable X is not set$/);
  });
});
