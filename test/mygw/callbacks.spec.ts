import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newOrderId } from '../../src/common/ids.js';
import { parseCallbackParameters } from '../../src/mygw/callback-parameters.js';
import { CallbackVerifier } from '../../src/mygw/callback-verifier.js';
import { MygwProvider } from '../../src/mygw/mygw.provider.js';
import { OrderSigner } from '../../src/signing/order.signer.js';
import { type Faults, type MygwSimulator, startMygwSimulator } from '../../src/simulators/mygw/index.js';
import {
  accountWith,
  API_KEY,
  clientWith,
  environmentWith,
  knownOrder,
  MERCHANT_ID,
  MERCHANT_KEY,
} from './support/accounts.js';
import { FakeInbox } from './support/fake-inbox.js';

const environment = environmentWith({ PUBLIC_URL: 'http://127.0.0.1:9' });
const signer = new OrderSigner();
const provider = new MygwProvider(clientWith(environment), signer, environment);
const orderId = newOrderId();
const inbox = new FakeInbox();
const verifier = new CallbackVerifier(inbox, signer);
let mygw: MygwSimulator;

beforeEach(async () => {
  const merchant = { merchantId: MERCHANT_ID, merchantKey: MERCHANT_KEY, apiKey: API_KEY, cardTypes: ['UnionPay'] };
  mygw = await startMygwSimulator({
    port: 0,
    merchants: [{ ...merchant, currencies: ['AUD'], minAmount: '1.00', maxAmount: '100.00' }],
    faults: { backoffice: 'none' },
  });
  const account = accountWith({ apiBaseUrl: mygw.url, paymentPageHosts: [new URL(mygw.url).host] });
  const order = knownOrder({ orderId, account });
  inbox.know(order);
  await provider.start(account, order, null);
});

afterEach(() => mygw.close());

const verify = (url: string) => verifier.verify('reply', parseCallbackParameters(url));

describe('the callbacks that the other end makes', () => {
  it.each<Partial<Faults>>([{}, { parameterCase: 'orderId' }, { absentClient: 'empty' }])(
    'verify: success with %j',
    async (faults) => {
      mygw.faults.set(faults);
      const url = await mygw.pay(orderId);
      expect(url).toContain('/callbacks/mygw/reply?');
      await expect(verify(url)).resolves.toMatchObject({ orderId, claim: { kind: 'success' } });
      await expect(verify(url)).resolves.toMatchObject({ orderId, claim: { kind: 'success' } });
    },
  );

  it.each([
    ['decline', 'declined'],
    ['abandon', 'abandoned'],
  ] as const)('verify: %s', async (action, code) => {
    await expect(verify(await mygw[action](orderId))).resolves.toMatchObject({ claim: { kind: 'failure', code } });
  });

  it.each<Partial<Faults>>([{ wrongAmount: '26.00' }, { wrongCurrency: 'USD' }])(
    'verify, for a person to look at, with %j',
    async (faults) => {
      mygw.faults.set(faults);
      await expect(verify(await mygw.pay(orderId))).resolves.toMatchObject({ claim: { kind: 'amount_mismatch' } });
    },
  );

  it.each([
    ['unsigned', { signature: null }],
    ['signed with another key', { merchantKey: 'other' }],
    ['of another merchant', { merchantID: 'other' }],
    ['with a client', { clientID: 'N1' }],
    ['without success', { success: null }],
  ])('do not verify %s', async (_name, overrides) => {
    await mygw.pay(orderId);
    await expect(verify(mygw.callbackUrl(orderId, 'reply', overrides))).rejects.toMatchObject({
      name: 'CallbackRefused',
    });
  });
});
