import { describe, expect, it } from '@jest/globals';
import { PHONE, useBrowserWorld } from '../support/browser-world.js';
import {
  arrival,
  choose,
  methodButton,
  NOT_PAID,
  openCheckout,
  PAID,
  pressAtProvider,
  until,
} from './support/errand.js';

const UNKNOWN = 'We do not have the result yet';

describe('when the payment call is not answered', () => {
  const stage = useBrowserWorld({ settings: { PROVIDER_TIMEOUT_MS: '1500' } });

  it('the page is honest, takes no second payment, and moves on once the outcome is known', async () => {
    stage.world.provider.faults.next({ paymentCall: 'timeout-after' });
    const page = await stage.customer(PHONE);
    const { transactionId } = await openCheckout(stage, page);
    await methodButton(page, 'UnionPay').click();
    await page.getByRole('heading', { name: UNKNOWN }).waitFor();
    await page.getByText('Please do not pay again').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Continue to the payment page' }).count()).toBe(0);

    const [attempt] = await stage.world.attempts(transactionId);
    await stage.world.provider.pay(attempt?.orderId ?? '');
    expect(await arrival(page)).toEqual(PAID);
    expect(await stage.world.attempts(transactionId)).toHaveLength(1);
  });

  it('the customer is free to try again once it is sure that the order never arrived', async () => {
    stage.world.provider.faults.next({ paymentCall: 'timeout-before', unknownOrder: '404' });
    const page = await stage.customer();
    const { transactionId } = await openCheckout(stage, page);
    await methodButton(page, 'Alipay').click();
    await page.getByRole('heading', { name: UNKNOWN }).waitFor();
    await page.getByText('so no payment was made').waitFor();
    await choose(page, 'Alipay');
    await pressAtProvider(page, 'Pay');
    expect(await arrival(page)).toEqual(PAID);
    const attempts = await stage.world.attempts(transactionId);
    expect(attempts.map(({ status, failureCode }) => [status, failureCode])).toEqual([
      ['failed', 'not_received'],
      ['succeeded', null],
    ]);
  });

  it('the answer "no such transaction" frees nobody before the time of grace is over', async () => {
    stage.world.provider.faults.next({ paymentCall: 'timeout-before', unknownOrder: 'result-11' });
    const page = await stage.customer();
    const { transactionId } = await openCheckout(stage, page);
    await methodButton(page, 'UnionPay').click();
    await page.getByRole('heading', { name: UNKNOWN }).waitFor();
    const [attempt] = await stage.world.attempts(transactionId);
    const queries = () => stage.world.provider.queries().filter(({ orderId }) => orderId === attempt?.orderId);
    await until(() => queries().length >= 3);
    await page.getByRole('link', { name: 'Check now' }).click();
    await page.getByRole('heading', { name: UNKNOWN }).waitFor();
    expect((await stage.world.transaction(transactionId)).status).toBe('processing');

    stage.world.clock.advance(900_000);
    await page.getByText('The payment was not completed.').waitFor();
    await page.getByRole('button', { name: 'Cancel payment' }).click();
    expect(await arrival(page)).toEqual(NOT_PAID);
  });
});
