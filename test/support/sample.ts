/** One merchant and one integration, as the tests use them. */
export const SAMPLE = {
  slug: 'harbour',
  secret: '11111111-1111-1111-1111-111111111111',
  account: {
    merchantId: '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e',
    merchantKey: 'kZ7f0q2mXw9sTb4LrE8u',
    apiKey: 'api-key-of-the-sample-merchant',
    currencies: ['AUD', 'USD', 'JPY'],
    minAmount: '1.00',
    maxAmount: '15000.00',
    cardTypes: ['UnionPay', 'Alipay', 'Wechat Pay'],
  },
  gatewayUrl: (gateway: string, slug = 'harbour'): string =>
    `${gateway}/pay/${slug}?amount={{ amount }}&reference={{ reference }}&transactionId={{ transactionId }}` +
    `&signature={{ signature }}&redirectUrl={{ redirectUrl }}`,
};

/** The configuration file of the sample, with changes. */
export function sampleConfiguration(
  urls: { provider: string; host: string },
  merchant: Readonly<Record<string, unknown>> = {},
  integration: Readonly<Record<string, unknown>> = {},
) {
  const { merchantId, merchantKey, apiKey, currencies, cardTypes } = SAMPLE.account;
  return {
    merchants: [
      {
        name: 'Harbour Offices',
        merchantId,
        environment: 'test',
        apiBaseUrl: urls.provider,
        merchantKey,
        apiKey,
        currencies,
        cardTypes,
        paymentPageHosts: [new URL(urls.provider).host],
        minAmount: '1.00',
        maxAmount: '15000.00',
        ...merchant,
      },
    ],
    integrations: [
      {
        slug: SAMPLE.slug,
        name: 'Harbour portal',
        merchant: 'Harbour Offices',
        currency: 'AUD',
        secret: SAMPLE.secret,
        redirectHosts: [new URL(urls.host).host],
        ...integration,
      },
    ],
  };
}
