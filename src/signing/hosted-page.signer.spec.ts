import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HostedPageSigner } from './hosted-page.signer.js';

const signer = new HostedPageSigner();
const secret = '11111111-1111-1111-1111-111111111111';
const transactionId = '6f47c19b-eb9d-4ee5-a144-19f7b9263183';
const request = { amount: '12.34', reference: 'INV-001', transactionId };
const keys = [{ id: 'current', secret }];
const SEED_REQUEST = '617b0b7d29e57db460208904f0e64c11092872d86faf581598c3ba9b8b0e00ae';
const SEED_RESULT = '2c6d0e09f76011cebf9073a4fa08d752e5c5c440e750c6ee1f8ad5d5cce70bad';

describe('the host platform’s signature', () => {
  it('makes the two signatures of the platform’s manual', () => {
    expect(signer.signRequest(request, secret)).toBe(SEED_REQUEST);
    expect(signer.signResult({ status: 'success', transactionId }, secret)).toBe(SEED_RESULT);
  });

  it.each([
    ['lower case', SEED_REQUEST],
    ['upper case', SEED_REQUEST.toUpperCase()],
    ['mixed case', SEED_REQUEST.replace(/[a-f]/, (letter) => letter.toUpperCase())],
  ])('verifies in %s', (_name, signature) => {
    expect(signer.verifyRequest(request, signature, keys)).toBe('current');
  });

  it.each([
    ['empty', ''],
    ['cut short', SEED_REQUEST.slice(0, -1)],
    ['too long', `${SEED_REQUEST}00`],
    ['not hex', 'z'.repeat(64)],
    ['of a result', SEED_RESULT],
    ['with white space', ` ${SEED_REQUEST}`],
  ])('refuses a signature that is %s', (_name, signature) => {
    expect(signer.verifyRequest(request, signature, keys)).toBeNull();
  });

  it('signs the text that came: 12.30 is not 12.3', () => {
    const signature = signer.signRequest({ ...request, amount: '12.30' }, secret);
    expect(signer.verifyRequest({ ...request, amount: '12.30' }, signature, keys)).toBe('current');
    expect(signer.verifyRequest({ ...request, amount: '12.3' }, signature, keys)).toBeNull();
  });

  it('takes a reference with a pipe or with Chinese characters', () => {
    for (const reference of ['INV|001', '发票-001', '|']) {
      const signature = signer.signRequest({ ...request, reference }, secret);
      expect(signer.verifyRequest({ ...request, reference }, signature, keys)).toBe('current');
    }
  });

  it('refuses to move the border between signed fields', () => {
    const signed = { amount: '1', reference: '2|3', transactionId: 'x' };
    const signature = signer.signRequest(signed, secret);
    expect(signer.verifyRequest({ amount: '1|2', reference: '3', transactionId: 'x' }, signature, keys)).toBeNull();
    expect(signer.verifyRequest({ amount: '1', reference: '2', transactionId: '3|x' }, signature, keys)).toBeNull();
  });

  it('tells which of several secrets signed, and refuses all others', () => {
    const rotation = [{ id: 'new', secret: 'new-secret' }, ...keys];
    expect(signer.verifyRequest(request, SEED_REQUEST, rotation)).toBe('current');
    expect(signer.verifyRequest(request, SEED_REQUEST, [{ id: 'new', secret: 'new-secret' }])).toBeNull();
  });

  it('fails closed without a key, and with an empty one', () => {
    expect(signer.verifyRequest(request, SEED_REQUEST, [])).toBeNull();
    expect(signer.verifyRequest(request, SEED_REQUEST, [{ id: 'empty', secret: '' }])).toBeNull();
    expect(() => signer.signResult({ status: 'success', transactionId }, '')).toThrow();
  });

  it('refuses every request that differs in any signed character', () => {
    const field = fc.constantFrom('amount' as const, 'reference' as const, 'transactionId' as const);
    fc.assert(
      fc.property(field, fc.string({ unit: 'binary' }), (name, text) => {
        fc.pre(text !== request[name]);
        expect(signer.verifyRequest({ ...request, [name]: text }, SEED_REQUEST, keys)).toBeNull();
      }),
    );
  });
});
