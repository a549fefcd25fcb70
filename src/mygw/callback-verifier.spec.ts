import { beforeEach, describe, expect, it } from '@jest/globals';
import { accountWith, knownOrder, MERCHANT_ID, orderWith } from '../../test/mygw/support/accounts.js';
import { failureQuery, signatureOf, successQuery, type CallbackQuery } from '../../test/mygw/support/callback-query.js';
import { FakeInbox } from '../../test/mygw/support/fake-inbox.js';
import { OrderSigner } from '../signing/order.signer.js';
import { CallbackVerifier } from './callback-verifier.js';

const { orderId } = orderWith();
const OTHER_ORDER = 'zzzzzzzzzzzzzzzzzzzz';
let inbox: FakeInbox;
let verifier: CallbackVerifier;

beforeEach(() => {
  inbox = new FakeInbox();
  inbox.know(knownOrder());
  inbox.know(knownOrder({ orderId: OTHER_ORDER, attemptId: 'attempt-2', amountText: '1.00', amountMinor: 100 }));
  verifier = new CallbackVerifier(inbox, new OrderSigner());
});

function verify(query: CallbackQuery) {
  const present = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return verifier.verify('reply', Object.fromEntries(present));
}

const refused = (reason: string) => expect.objectContaining({ name: 'CallbackRefused', reason });

describe('a callback of a known order', () => {
  it('is a success', async () => {
    await expect(verify(successQuery())).resolves.toEqual({
      channel: 'reply',
      orderId,
      attemptId: 'attempt-1',
      claim: { kind: 'success' },
      identity: expect.any(String),
      parameters: { currency: 'AUD', success: 'Y', merchantID: MERCHANT_ID, orderID: orderId, amount: '25.00' },
      verdicts: {
        signature: 'ok',
        merchantID: 'ok',
        orderID: 'ok',
        clientID: 'absent',
        amount: 'ok',
        currency: 'ok',
      },
    });
  });

  it('is a failure, its detail only a choice among our own words', async () => {
    await expect(verify(failureQuery())).resolves.toMatchObject({
      claim: { kind: 'failure', code: 'abandoned' },
      verdicts: { amount: 'absent', currency: 'absent' },
    });
    const query = { ...failureQuery(), detail: 'success=Y' };
    await expect(verify(query)).resolves.toMatchObject({ claim: { kind: 'failure', code: 'declined' } });
  });

  it.each([
    ['another way to write the amount', { amount: '25.0' }],
    ['the order in capitals', { orderID: orderId.toUpperCase() }],
  ])('may have %s', async (_name, changes) => {
    await expect(verify(successQuery(changes))).resolves.toMatchObject({ orderId, claim: { kind: 'success' } });
  });

  it('compares the client to the letter', async () => {
    inbox.know(knownOrder({ clientId: 'cabc' }));
    await expect(verify(successQuery({ clientID: 'cabc' }))).resolves.toMatchObject({ verdicts: { clientID: 'ok' } });
    await expect(verify(successQuery({ clientID: 'cABC' }))).rejects.toEqual(refused('mismatch'));
    await expect(verify(successQuery())).rejects.toEqual(refused('mismatch'));
  });

  it.each([
    ['another amount', { amount: '26.00' }],
    ['an amount in hundredths', { amount: '2500' }],
    ['an amount with an exponent', { amount: '2.5E+1' }],
    ['another currency', { currency: 'USD' }],
    ['the currency in small letters', { currency: 'aud' }],
  ])('rightly signed for %s is for a person to look at', async (_name, changes) => {
    await expect(verify(successQuery(changes))).resolves.toMatchObject({ claim: { kind: 'amount_mismatch' } });
  });

  it('is verified with the key of the order’s own version', async () => {
    inbox.know(knownOrder({ account: accountWith({}, { merchantKey: 'old-key' }) }));
    inbox.accounts.push(accountWith({}, { merchantKey: 'new-key', version: 2 }));
    await expect(verify(successQuery({}, 'old-key'))).resolves.toMatchObject({ claim: { kind: 'success' } });
    await expect(verify(successQuery({}, 'new-key'))).rejects.toEqual(refused('signature'));
  });
});

describe('a callback that is refused', () => {
  it.each<[string, () => CallbackQuery, string]>([
    ['without a signature', () => ({ ...successQuery(), signature: undefined }), 'signature'],
    ['with an empty signature', () => ({ ...successQuery(), signature: '' }), 'signature'],
    ['with a forged signature', () => ({ ...successQuery(), signature: '0'.repeat(32) }), 'signature'],
    ['signed with another key', () => successQuery({}, '0987654321'), 'signature'],
    ['with the signature of nothing', () => ({ ...successQuery(), signature: signatureOf({}) }), 'signature'],
    [
      'with another order’s signature',
      () => ({ ...successQuery({ orderID: OTHER_ORDER }), orderID: orderId }),
      'signature',
    ],
    [
      'with the signature of the failure',
      () => ({ ...successQuery(), signature: failureQuery()['signature'] }),
      'signature',
    ],
    ['turned from failure to success', () => ({ ...failureQuery(), success: 'Y' }), 'missing'],
    [
      'turned, with the amount added',
      () => ({ ...failureQuery(), success: 'Y', amount: '25.00', currency: 'AUD' }),
      'signature',
    ],
    ['with another amount than was signed', () => ({ ...successQuery(), amount: '0.01' }), 'signature'],
    [
      'a success without amount and currency',
      () => successQuery({ amount: undefined, currency: undefined }),
      'missing',
    ],
    ['a success without a currency', () => successQuery({ currency: undefined }), 'missing'],
    ['of another merchant', () => successQuery({ merchantID: 'other' }), 'mismatch'],
    ['of a merchant in capitals', () => successQuery({ merchantID: MERCHANT_ID.toUpperCase() }), 'mismatch'],
    ['with a client that was not sent', () => successQuery({ clientID: 'other' }), 'mismatch'],
    ['with another word for success', () => successQuery({ success: 'YES' }), 'invalid'],
  ])('%s', async (_name, query, reason) => {
    await expect(verify(query())).rejects.toEqual(refused(reason));
  });

  it('a failure split another way: success empty, the client beginning with its N', async () => {
    const failure = failureQuery({ clientID: 'abc' });
    await expect(verify({ ...failure, success: '', clientID: 'Nabc' })).rejects.toEqual(refused('missing'));
  });

  it('with characters moved between neighbours, though the signature holds', async () => {
    const success = successQuery();
    const moved: CallbackQuery[] = [
      { ...success, amount: '25.0', currency: '0AUD' },
      { ...success, amount: '25.00A', currency: 'UD5', merchantID: MERCHANT_ID.slice(1) },
      { ...success, currency: 'AUD5', merchantID: MERCHANT_ID.slice(1) },
      { ...success, clientID: orderId.slice(0, 1), orderID: orderId.slice(1) },
      { ...success, success: `Y${orderId.slice(0, 1)}`, orderID: orderId.slice(1) },
    ];
    for (const query of moved) {
      expect(signatureOf(query)).toBe(success['signature']);
      await expect(verify(query)).rejects.toThrow();
    }
  });

  it('with an order’s first characters in the client of another', async () => {
    inbox.know(knownOrder({ orderId: 'bc', clientId: 'a' }));
    const query = successQuery({ clientID: 'a', orderID: 'bc' });
    await expect(verify(query)).resolves.toMatchObject({ orderId: 'bc' });
    inbox.know(knownOrder({ orderId: 'abc', clientId: null }));
    await expect(verify({ ...query, clientID: '', orderID: 'abc' })).resolves.toMatchObject({ orderId: 'abc' });
    // So equal-length orderIDs are what keeps the two apart (src/common/ids.ts).
    expect(orderId).toHaveLength(OTHER_ORDER.length);
  });
});

describe('a callback of an order that is not known', () => {
  const unknown = { orderID: 'unknown-order' };

  it('is parked when one of the merchant’s keys signed it', async () => {
    inbox.accounts.push(accountWith({}, { merchantKey: 'another' }), accountWith());
    await expect(verify(successQuery(unknown))).resolves.toMatchObject({
      orderId: 'unknown-order',
      attemptId: null,
      claim: { kind: 'success' },
      verdicts: { signature: 'ok', orderID: 'absent', amount: 'absent' },
    });
  });

  it('is refused otherwise, in the same words as a bad signature', async () => {
    await expect(verify(successQuery(unknown))).rejects.toEqual(refused('signature'));
    inbox.accounts.push(accountWith({}, { merchantKey: '' }), accountWith({}, { merchantKey: 'another' }));
    await expect(verify(successQuery(unknown))).rejects.toEqual(refused('signature'));
  });
});
