import { describe, expect, it } from '@jest/globals';
import { callbackSignature, paymentSignature } from '../../src/simulators/mygw/index.js';
import { sameSignature, signRequest, signResponse } from '../../src/simulators/officernd/index.js';

const SECRET = '11111111-1111-1111-1111-111111111111';
const KEY = '1234567890';
const TRANSACTION = '6f47c19b-eb9d-4ee5-a144-19f7b9263183';
const MERCHANT = '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e';
const RETURN_SIGNATURE = '2c6d0e09f76011cebf9073a4fa08d752e5c5c440e750c6ee1f8ad5d5cce70bad';

describe('the vectors of protocols.md §3', () => {
  it('signs an OfficeRnD request', () => {
    const expected = '617b0b7d29e57db460208904f0e64c11092872d86faf581598c3ba9b8b0e00ae';
    expect(signRequest(SECRET, '12.34', 'INV-001', TRANSACTION)).toBe(expected);
  });

  it('signs an OfficeRnD response', () => {
    expect(signResponse(SECRET, 'success', TRANSACTION)).toBe(RETURN_SIGNATURE);
  });

  it('signs a MYGW payment with client and URLs', () => {
    const urls = { replyURL: 'https://pay.example/r', backofficeURL: 'https://pay.example/b' };
    const fields = { clientID: 'NewClient', orderID: '108029257', amount: '25.00', currency: 'AUD', ...urls };
    expect(paymentSignature(fields, KEY)).toBe('669c5b56f75c67cf788ff71794b38609');
  });

  it('signs a MYGW payment with neither, its orderID in lower case', () => {
    const fields = { orderID: 'ORD-7F', amount: '100', currency: 'USD' };
    expect(paymentSignature(fields, KEY)).toBe('17ffc5294331746b0d7dfd40e3f8941d');
  });

  it('signs a MYGW success', () => {
    const money = { amount: '25.00', currency: 'AUD' };
    const fields = { success: 'Y', clientID: 'NewClient', orderID: '110836419', merchantID: MERCHANT, ...money };
    expect(callbackSignature(fields, KEY)).toBe('c33bbf07b5cc04bda7281bfe920d5792');
  });

  it('signs a MYGW failure', () => {
    const fields = { success: 'N', clientID: 'NewClient', orderID: '110836419', merchantID: MERCHANT };
    expect(callbackSignature(fields, KEY)).toBe('58edb50b16141f038c88f15362108cd7');
  });
});

describe('comparing an OfficeRnD signature', () => {
  it.each([RETURN_SIGNATURE, RETURN_SIGNATURE.toUpperCase()])('accepts %s', (received) => {
    expect(sameSignature(RETURN_SIGNATURE, received)).toBe(true);
  });

  it.each(['', RETURN_SIGNATURE.slice(1), `${RETURN_SIGNATURE}00`, 'z'.repeat(64), '0'.repeat(64)])(
    'refuses "%s"',
    (received) => expect(sameSignature(RETURN_SIGNATURE, received)).toBe(false),
  );
});
