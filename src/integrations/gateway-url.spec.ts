import { expect, it } from '@jest/globals';
import { gatewayUrl } from './gateway-url.js';

it('names every placeholder, redirectUrl last', () => {
  expect(gatewayUrl('https://pay.example', 'harbour')).toBe(
    'https://pay.example/pay/harbour?amount={{ amount }}&reference={{ reference }}' +
      '&transactionId={{ transactionId }}&signature={{ signature }}&redirectUrl={{ redirectUrl }}',
  );
});
