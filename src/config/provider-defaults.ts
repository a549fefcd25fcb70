/** What a merchant account is set to where its owner says nothing else: the vendor's public addresses. */
export const PROVIDER_DEFAULTS = {
  test: { apiBaseUrl: 'https://api.test.oneroadpayments.com', paymentPageHosts: ['*.oneroadpayments.com'] },
  production: { apiBaseUrl: 'https://api.oneroadpayments.com', paymentPageHosts: ['*.oneroadpayments.com'] },
} as const;
