import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PaymentOrder, QueryResult, Reversal } from '../../src/checkout/ports/payment-provider.js';
import { newOrderId } from '../../src/common/ids.js';
import type { MerchantAccount } from '../../src/merchants/merchant-account.js';
import type { MerchantSettings } from '../../src/merchants/merchant-settings.js';
import { MygwProvider } from '../../src/mygw/mygw.provider.js';
import { OrderSigner } from '../../src/signing/order.signer.js';
import { type Faults, type MygwSimulator, startMygwSimulator } from '../../src/simulators/mygw/index.js';
import {
  accountWith,
  API_KEY,
  clientWith,
  environmentWith,
  MERCHANT_ID,
  MERCHANT_KEY,
  orderWith,
} from './support/accounts.js';

const environment = environmentWith({ PROVIDER_TIMEOUT_MS: '1500' });
const provider = new MygwProvider(clientWith(environment), new OrderSigner(), environment);
const customer = { name: 'Li Wei', email: 'li@example.com' };
let mygw: MygwSimulator;
let order: PaymentOrder;

beforeEach(async () => {
  mygw = await startMygwSimulator({
    port: 0,
    merchants: [
      {
        merchantId: MERCHANT_ID,
        merchantKey: MERCHANT_KEY,
        apiKey: API_KEY,
        currencies: ['AUD', 'USD', 'JPY'],
        minAmount: '1.00',
        maxAmount: '15000.00',
        cardTypes: ['UnionPay', 'Alipay'],
        knownClients: ['Known'],
        emailPay: true,
      },
    ],
  });
  order = orderWith({ orderId: newOrderId() });
});

afterEach(() => mygw.close());

function account(settings: Partial<MerchantSettings> = {}, secrets: Parameters<typeof accountWith>[1] = {}) {
  return accountWith({ apiBaseUrl: mygw.url, paymentPageHosts: [new URL(mygw.url).host], ...settings }, secrets);
}

const start = (of: MerchantAccount = account(), changed: PaymentOrder = order) => provider.start(of, changed, customer);

function query(of: MerchantAccount = account()): Promise<QueryResult> {
  return provider.query(of, order, [of]);
}

describe('starting a payment', () => {
  it.each(['1', '2', '3'] as const)('reads shape %s, its ampersands escaped or not', async (answerShape) => {
    for (const ampersand of ['escaped', 'raw'] as const) {
      mygw.faults.set({ answerShape, ampersand });
      const fresh = orderWith({ orderId: newOrderId() });
      const result = await start(account(), fresh);
      expect(result).toEqual({ kind: 'redirect', url: mygw.order(fresh.orderId)?.paymentPageUrl, httpStatus: 200 });
    }
  });

  it('takes an amount of a currency without decimals', async () => {
    const yen = orderWith({ orderId: newOrderId(), amountText: '1200', amountMinor: 1200, currency: 'JPY' });
    await expect(start(account(), yen)).resolves.toMatchObject({ kind: 'redirect' });
  });

  it.each(['email', 'email-advice'] as const)('reads %s', async (answerShape) => {
    mygw.faults.set({ answerShape });
    await expect(start(account({ emailPay: true }))).resolves.toMatchObject({ kind: 'emailed' });
  });

  it('brings a client of its own', async () => {
    const of = account({ clientPolicy: 'collect' });
    order = { ...order, clientId: provider.clientIdFor(of, order.orderId) };
    await expect(start(of)).resolves.toMatchObject({ kind: 'redirect' });
    expect(mygw.order(order.orderId)?.clientId).toBe(`c${order.orderId}`);
  });

  it.each([
    ['amount_out_of_range', {}, { amountText: '0.50', amountMinor: 50 }],
    ['currency_not_supported', {}, { currency: 'EUR' }],
    ['client_not_found', {}, { clientId: 'Stranger' }],
    ['merchant_not_found', { merchantId: 'nobody' }, {}],
    ['card_type_unavailable', {}, { cardType: 'Wechat Pay' }],
  ] as const)('is refused: %s', async (code, settings, changes) => {
    await expect(start(account(settings), { ...order, ...changes })).resolves.toMatchObject({ kind: 'refused', code });
  });

  it('is refused with a wrong merchant key', async () => {
    const of = account({}, { merchantKey: 'wrong' });
    await expect(start(of)).resolves.toMatchObject({ kind: 'refused', code: 'signature_mismatch' });
  });

  it.each([
    ['risk', 'too_many_attempts'],
    ['no-processor', 'card_type_unavailable'],
    ['error-500', 'provider_error'],
  ] as const)('%s is a refusal: %s', async (paymentCall, code) => {
    mygw.faults.set({ paymentCall });
    await expect(start()).resolves.toMatchObject({ kind: 'refused', code });
  });

  it.each<Partial<Faults>>([
    { paymentCall: 'error-502' },
    { paymentCall: 'error-502-after' },
    { paymentCall: 'error-408-after' },
    { paymentCall: 'timeout-before' },
    { paymentCall: 'timeout-after' },
    { paymentCall: 'reset-before' },
    { paymentCall: 'reset-after' },
    { answerShape: 'form' },
    { answerShape: 'foreign-host' },
    { answerShape: 'garbage' },
    { answerShape: 'email-advice' },
  ])('%j leaves the outcome unknown, and is not repeated', async (faults) => {
    mygw.faults.set(faults);
    await expect(start()).resolves.toMatchObject({ kind: 'unknown' });
    expect(mygw.requests()).toHaveLength(1);
  });

  it('leaves the outcome unknown when the order is there already', async () => {
    await start();
    await expect(start()).resolves.toMatchObject({ kind: 'unknown' });
    await expect(query()).resolves.toEqual({ kind: 'pending' });
  });

  it('blocks the test system’s page for a production account', async () => {
    await expect(start(account({ environment: 'production' }))).resolves.toMatchObject({ kind: 'unknown' });
  });
});

describe('asking about an order', () => {
  it('follows it from pending to paid and settled', async () => {
    await start();
    await expect(query()).resolves.toEqual({ kind: 'pending' });
    await mygw.pay(order.orderId);
    const paid = { kind: 'succeeded', amountText: '25.00', currency: 'AUD', settledOn: null };
    await expect(query()).resolves.toEqual({ ...paid, balanceText: '25.00' });
    mygw.settle(order.orderId, '2026-11-22');
    await expect(query()).resolves.toEqual({ ...paid, settledOn: '2026-11-22', balanceText: '0.00' });
  });

  it.each([
    ['decline', 'declined'],
    ['abandon', 'abandoned'],
  ] as const)('%s is evidence, signed in either form', async (action, code) => {
    await start();
    await mygw[action](order.orderId);
    for (const queryFailureSigned of ['without-amount', 'with-amount'] as const) {
      mygw.faults.set({ queryFailureSigned });
      await expect(query()).resolves.toMatchObject({ kind: 'failed', code, evidence: true });
    }
  });

  it('is not found, or the trap', async () => {
    mygw.faults.set({ unknownOrder: '404' });
    await expect(query()).resolves.toEqual({ kind: 'not_found' });
    mygw.faults.set({ unknownOrder: 'result-11' });
    await expect(query()).resolves.toMatchObject({ kind: 'failed', code: 'abandoned', evidence: false });
  });

  it('passes another amount or currency on, for the ledger to compare', async () => {
    mygw.faults.set({ queryWrongAmount: '26.00', queryWrongCurrency: 'USD' });
    await start();
    await mygw.pay(order.orderId);
    await expect(query()).resolves.toMatchObject({ kind: 'succeeded', amountText: '26.00', currency: 'USD' });
  });

  it.each(['no-reply-signature', 'error-500', 'garbage', 'timeout'] as const)('%s: unavailable', async (fault) => {
    await start();
    await mygw.pay(order.orderId);
    mygw.faults.set({ query: fault });
    await expect(query()).resolves.toMatchObject({ kind: 'unavailable' });
  });

  it('is unavailable with a wrong API key', async () => {
    await expect(query(account({}, { apiKey: 'wrong' }))).resolves.toMatchObject({
      kind: 'unavailable',
      operatorMessage: expect.stringContaining('API key'),
    });
  });
});

describe('sending money back', () => {
  beforeEach(async () => {
    await start();
    await mygw.pay(order.orderId);
  });

  const reverse = (kind: Reversal['kind'], amountText: string, of = account()) =>
    provider.reverse(of, { kind, orderId: order.orderId, amountText, processOn: '2026-11-22' });
  const told = async () => {
    const result = await query();
    return result.kind === 'succeeded' ? result.reversed : result.kind;
  };

  it('refunds a part, then the rest, and the query tells', async () => {
    mygw.settle(order.orderId);
    await expect(reverse('refund', '10.00')).resolves.toMatchObject({ kind: 'executed', httpStatus: 200 });
    expect(await told()).toBe('partly_refunded');
    await expect(reverse('refund', '15.01')).resolves.toMatchObject({ kind: 'refused', code: 'amount_not_valid' });
    mygw.faults.set({ command: 'plain' });
    await expect(reverse('refund', '15.00')).resolves.toMatchObject({ kind: 'accepted' });
    expect(await told()).toBe('refunded');
    expect(mygw.commands().map(({ body }) => body)).toContainEqual({
      ...{ command: 'BackOffice', p1: 'Refund', p2: MERCHANT_ID, p3: order.orderId },
      ...{ p4: '2026-11-22', p5: '10.00' },
    });
  });

  it('cancels before settlement; what is queued is accepted, and told once it is executed', async () => {
    await expect(reverse('refund', '25.00')).resolves.toMatchObject({ kind: 'refused', code: 'amount_not_valid' });
    mygw.faults.set({ command: 'queued' });
    await expect(reverse('cancellation', '25.00')).resolves.toMatchObject({ kind: 'accepted' });
    expect(await told()).toBeUndefined();
    mygw.executeQueued(order.orderId);
    expect(await told()).toBe('cancelled');
  });

  it('does not know what became of a command whose answer was lost, whether it was taken or not', async () => {
    mygw.settle(order.orderId);
    const faults = ['timeout-before', 'timeout-after', 'error-500', 'error-502', 'error-502-after', 'garbage'] as const;
    for (const command of faults) {
      mygw.faults.set({ command, holdMs: 2000 });
      await expect(reverse('refund', '1.00')).resolves.toMatchObject({ kind: 'unknown' });
    }
    expect(mygw.order(order.orderId)?.refunded).toBe('3.00');
    expect(mygw.commands()).toHaveLength(faults.length);
  });

  it('is refused for a key, an order or a service that is not there', async () => {
    const refusal = (code: string) => expect.objectContaining({ kind: 'refused', code }) as unknown;
    await expect(reverse('refund', '1.00', account({}, { apiKey: 'wrong' }))).resolves.toEqual(
      refusal('credentials_refused'),
    );
    await expect(reverse('refund', '1.00', account({}, { apiKey: null }))).resolves.toEqual(
      refusal('credentials_refused'),
    );
    await expect(reverse('refund', '1.00', account({ apiBaseUrl: 'http://127.0.0.1:1' }))).resolves.toEqual(
      refusal('provider_unreachable'),
    );
    order = { ...order, orderId: 'never0was0there00000' };
    await expect(reverse('refund', '1.00')).resolves.toEqual(refusal('order_not_found'));
  });
});
