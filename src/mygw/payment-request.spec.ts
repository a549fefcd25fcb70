import { describe, expect, it } from '@jest/globals';
import { accountWith, orderWith, PUBLIC_URL } from '../../test/mygw/support/accounts.js';
import type { PaymentOrder } from '../checkout/ports/payment-provider.js';
import type { MerchantSettings } from '../merchants/merchant-settings.js';
import { md5Hex } from '../signing/constant-time.js';
import { OrderSigner } from '../signing/order.signer.js';
import { clientIdFor, paymentBody } from './payment-request.js';

const customer = { name: 'Li Wei', email: 'li@example.com', mobile: '+61 400 000 000' };
const REPLY_URL = 'https://pay.example/callbacks/mygw/reply';
const BACKOFFICE_URL = 'https://pay.example/callbacks/mygw/backoffice';

/** As it goes over the wire. */
function sent(
  settings: Partial<MerchantSettings> = {},
  changes: Partial<PaymentOrder> = {},
  payer = customer,
): unknown {
  const call = { account: accountWith(settings), order: orderWith(changes), customer: payer, publicUrl: PUBLIC_URL };
  return JSON.parse(JSON.stringify(paymentBody(call, new OrderSigner())));
}

describe('the body of a payment call', () => {
  it('holds these fields and no others', () => {
    expect(sent()).toEqual({
      orderID: '0123456789abcdefghjk',
      amount: '25.00',
      currency: 'AUD',
      cardType: 'UnionPay',
      replyURL: REPLY_URL,
      backofficeURL: BACKOFFICE_URL,
      signatureVersion: '1.0',
      signature: md5Hex(`0123456789abcdefghjk${md5Hex('1234567890')}25.00AUD${REPLY_URL}${BACKOFFICE_URL}`),
    });
  });

  it('signs the very texts that it sends', () => {
    const body = sent({ clientPolicy: 'fixed', clientId: 'Known' }, { clientId: 'Known', amountText: '100' });
    expect(body).toMatchObject({
      clientID: 'Known',
      amount: '100',
      signature: md5Hex(`Known0123456789abcdefghjk${md5Hex('1234567890')}100AUD${REPLY_URL}${BACKOFFICE_URL}`),
    });
    expect(body).not.toHaveProperty('client');
  });

  it('spells the card type as the manual does, or as the account wants it', () => {
    expect(sent({}, { cardType: 'Wechat Pay' })).toHaveProperty('cardType', 'Wechat Pay');
    const settings = { cardTypeNames: { 'Wechat Pay': 'WechatPay' } };
    expect(sent(settings, { cardType: 'Wechat Pay' })).toHaveProperty('cardType', 'WechatPay');
    expect(sent(settings)).toHaveProperty('cardType', 'UnionPay');
  });

  it('asks for an e-mail only with Email Pay', () => {
    expect(sent({ emailPay: true })).toHaveProperty('sendEmail', 1);
    expect(sent({ emailPay: false })).not.toHaveProperty('sendEmail');
  });

  it('brings a collected customer as a client of their own', () => {
    const body = sent({ clientPolicy: 'collect' }, { clientId: 'c0123456789abcdefghjk' });
    expect(body).toMatchObject({
      clientID: 'c0123456789abcdefghjk',
      client: {
        name: 'Li Wei',
        clientID: 'c0123456789abcdefghjk',
        emailAddress: 'li@example.com',
        mobileNumber: '+61 400 000 000',
      },
    });
  });
});

describe('the client’s identifier', () => {
  it.each([
    ['none', null, null],
    ['fixed', 'Known', 'Known'],
    ['collect', null, 'cabc'],
  ] as const)('%s', (clientPolicy, clientId, expected) => {
    expect(clientIdFor(accountWith({ clientPolicy, clientId }), 'abc')).toBe(expected);
  });
});
