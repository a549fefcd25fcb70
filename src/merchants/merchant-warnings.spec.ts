import { describe, expect, it } from '@jest/globals';
import { SecretText } from '../common/secret-text.js';
import type { MerchantSettings } from './merchant-settings.js';
import { merchantWarnings } from './merchant-warnings.js';

const SETTINGS = {
  environment: 'test',
  apiBaseUrl: 'https://psp.example',
  clientPolicy: 'none',
  clientId: null,
  trustCallbacksWithoutQuery: false,
} as unknown as MerchantSettings;

const STRONG = new SecretText('5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e');

function warnings(settings: Partial<MerchantSettings>, merchantKey = STRONG, apiKey: SecretText | null = STRONG) {
  return merchantWarnings({ settings: { ...SETTINGS, ...settings }, merchantKey, apiKey });
}

describe('merchantWarnings', () => {
  it('has none for a sound configuration', () => {
    expect(warnings({})).toEqual([]);
  });

  it('tells how fast a weak key is found, and not the key', () => {
    const [warning] = warnings({}, new SecretText('1234567890'));
    expect(warning).toEqual({
      code: 'weak_merchant_key_digits',
      values: { coreSeconds: expect.closeTo(6667, 0), graphicsCardSeconds: 1 },
      message: expect.stringMatching(/^merchantKey: consists of digits only .* 2 hours .* 1 second/),
    });
    expect(JSON.stringify(warning)).not.toContain('1234567890');
  });

  it.each([
    ['apiKey', warnings({ trustCallbacksWithoutQuery: true }, STRONG, null)],
    ['trustCallbacksWithoutQuery', warnings({ trustCallbacksWithoutQuery: true })],
    ['apiBaseUrl', warnings({ apiBaseUrl: 'https://api.oneroadpayments.com' })],
    ['clientId', warnings({ clientPolicy: 'fixed', clientId: 'NewClient' })],
    ['clientId', warnings({ clientId: 'office' })],
  ])('warns of %s', (field, found) => {
    expect(found.map(({ message }) => message)).toEqual([expect.stringMatching(new RegExp(`^${field}: `))]);
  });
});
