import { describe, expect, it } from '@jest/globals';
import type { CallbackParameters } from './callback-parameters.js';
import { readCallbackMessage } from './callback-message.js';

const success = {
  success: 'Y',
  merchantID: 'm',
  orderID: 'O-1',
  amount: '25.00',
  currency: 'AUD',
  signature: 'c33bbf07b5cc04bda7281bfe920d5792',
};
const failure = { success: 'N', merchantID: 'm', orderID: 'O-1', signature: success.signature };

describe('a callback’s message', () => {
  it('is read to the letter', () => {
    expect(readCallbackMessage(success)).toMatchObject({ orderId: 'O-1', amount: '25.00', success: 'Y' });
    expect(readCallbackMessage(failure)).toMatchObject({ amount: undefined, currency: undefined, success: 'N' });
  });

  it.each<[string, CallbackParameters, string]>([
    ['no order', { ...success, orderID: undefined! }, 'missing'],
    ['no merchant', { ...success, merchantID: undefined! }, 'missing'],
    ['no success', { ...success, success: undefined! }, 'missing'],
    ['a success without an amount', { ...success, amount: undefined! }, 'missing'],
    ['a success without a currency', { ...success, currency: undefined! }, 'missing'],
    ['a success in small letters', { ...success, success: 'y' }, 'invalid'],
    ['a success that is a word', { ...success, success: 'true' }, 'invalid'],
    ['a success with white space', { ...success, success: 'Y ' }, 'invalid'],
    ['an order with white space', { ...success, orderID: 'O 1' }, 'invalid'],
    ['an order that lower case would lengthen', { ...success, orderID: 'İ' }, 'invalid'],
    ['a currency of four letters', { ...success, currency: 'AUDX' }, 'invalid'],
    ['a currency with a digit', { ...success, currency: '0AU' }, 'invalid'],
    ['no signature', { ...success, signature: undefined! }, 'signature'],
    ['half a signature', { ...success, signature: success.signature.slice(1) }, 'signature'],
    ['a signature that is not hex', { ...success, signature: 'z'.repeat(32) }, 'signature'],
  ])('is refused with %s', (_name, parameters, reason) => {
    expect(() => readCallbackMessage(parameters)).toThrow(expect.objectContaining({ reason }));
  });
});
