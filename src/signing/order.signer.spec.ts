import { describe, expect, it } from '@jest/globals';
import { OrderSigner } from './order.signer.js';

const signer = new OrderSigner();
const merchantKey = '1234567890';
const keys = [{ id: 'current', secret: merchantKey }];
const merchantId = '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e';
const success = {
  success: 'Y',
  clientId: 'NewClient',
  orderId: '110836419',
  amount: '25.00',
  currency: 'AUD',
  merchantId,
};
const SUCCESS_SIGNATURE = 'c33bbf07b5cc04bda7281bfe920d5792';
const failure = { success: 'N', clientId: 'NewClient', orderId: '110836419', merchantId };
const FAILURE_SIGNATURE = '58edb50b16141f038c88f15362108cd7';

describe('the provider’s signature', () => {
  it('makes the two payment signatures of the vendor’s recipe', () => {
    const urls = { replyUrl: 'https://pay.example/r', backofficeUrl: 'https://pay.example/b' };
    expect(
      signer.signPayment(
        { clientId: 'NewClient', orderId: '108029257', amount: '25.00', currency: 'AUD', ...urls },
        merchantKey,
      ),
    ).toBe('669c5b56f75c67cf788ff71794b38609');
    expect(signer.signPayment({ orderId: 'ORD-7F', amount: '100', currency: 'USD' }, merchantKey)).toBe(
      '17ffc5294331746b0d7dfd40e3f8941d',
    );
  });

  it('makes the two callback signatures', () => {
    expect(signer.signCallback(success, merchantKey)).toBe(SUCCESS_SIGNATURE);
    expect(signer.signCallback(failure, merchantKey)).toBe(FAILURE_SIGNATURE);
  });

  it('verifies in any letter case and names the key', () => {
    const rotation = [{ id: 'other', secret: '0987654321' }, ...keys];
    expect(signer.verifyCallback(success, SUCCESS_SIGNATURE, keys)).toBe('current');
    expect(signer.verifyCallback(failure, FAILURE_SIGNATURE.toUpperCase(), rotation)).toBe('current');
  });

  it.each([
    ['another amount', { ...success, amount: '26.00' }],
    ['another currency', { ...success, currency: 'USD' }],
    ['another order', { ...success, orderId: '110836418' }],
    ['another client', { ...success, clientId: 'newclient' }],
    ['another merchant', { ...success, merchantId: 'm' }],
    ['the success turned', { ...success, success: 'N' }],
  ])('refuses %s', (_name, fields) => {
    expect(signer.verifyCallback(fields, SUCCESS_SIGNATURE, keys)).toBeNull();
  });

  it('takes `success` as exactly Y or N, so that a failure cannot be split another way', () => {
    const split = { ...failure, success: '', clientId: 'NNewClient' };
    expect(signer.signCallback(split, merchantKey)).toBe(FAILURE_SIGNATURE);
    expect(signer.verifyCallback(split, FAILURE_SIGNATURE, keys)).toBeNull();
    for (const word of ['y', 'YES', 'true', '1', ' Y']) {
      const fields = { ...success, success: word };
      expect(signer.verifyCallback(fields, signer.signCallback(fields, merchantKey), keys)).toBeNull();
    }
  });

  it('fails closed without a key, and with an empty one', () => {
    expect(signer.verifyCallback(success, SUCCESS_SIGNATURE, [])).toBeNull();
    expect(signer.verifyCallback(success, SUCCESS_SIGNATURE, [{ id: 'empty', secret: '' }])).toBeNull();
    expect(() => signer.signCallback(success, '')).toThrow();
  });
});
