import { describe, expect, it } from '@jest/globals';
import { redactEventData } from './redact-event-data.js';

describe("an event's data", () => {
  it.each([
    [{ signature: 'ok' }, { signature: 'ok' }],
    [{ signature: 'a1b2c3' }, { signature: '[redacted]' }],
    [{ secretId: '0193' }, { secretId: '0193' }],
    [
      { parameters: { orderid: '7', token: 't', sign: 's' } },
      { parameters: { orderid: '7', token: '[redacted]', sign: '[redacted]' } },
    ],
    [{ list: [{ apiKey: 'k' }, 'x', 5, null] }, { list: [{ apiKey: '[redacted]' }, 'x', 5, null] }],
    [{ why: 'at https://a.example/pay?sig=1&o=2 it failed' }, { why: 'at https://a.example/pay?[redacted] it failed' }],
    [{ path: 'https://a.example/checkout/AbC-12_3x' }, { path: 'https://a.example/checkout/[redacted]' }],
    [
      { amount: '12.30', verdicts: { signature: 'differs' } },
      { amount: '12.30', verdicts: { signature: 'differs' } },
    ],
  ])('%j is shown as %j', (data, shown) => {
    expect(redactEventData(data)).toEqual(shown);
  });
});
