import { describe, expect, it } from '@jest/globals';
import { type BrowserWorld, DESKTOP, PHONE } from '../../support/browser-world.js';
import {
  arrival,
  choose,
  NOT_PAID,
  openCheckout,
  PAID,
  pressAtProvider,
  startAtInvoices,
  methodButton,
} from '../support/errand.js';

const PLAIN_PHONE = { ...PHONE, javaScriptEnabled: false };
const PLAIN_DESKTOP = { ...DESKTOP, javaScriptEnabled: false };

export function withoutJavascript(stage: BrowserWorld): void {
  describe('a customer without JavaScript', () => {
    it('pays', async () => {
      const page = await stage.customer(PLAIN_PHONE);
      await startAtInvoices(stage, page);
      await choose(page, 'Wechat Pay');
      await pressAtProvider(page, 'Pay');
      expect(await arrival(page)).toEqual(PAID);
    });

    it('cancels', async () => {
      const page = await stage.customer(PLAIN_DESKTOP);
      await startAtInvoices(stage, page);
      await page.getByRole('button', { name: 'Cancel payment' }).click();
      expect(await arrival(page)).toEqual(NOT_PAID);
    });

    it('is taken on by a waiting page that loads itself again', async () => {
      const page = await stage.customer(PLAIN_PHONE);
      const { checkout } = await openCheckout(stage, page);
      const orderId = await choose(page, 'Alipay');
      await page.goto(checkout);
      await page.getByRole('heading', { name: 'Waiting for your payment' }).waitFor();
      await stage.world.provider.pay(orderId);
      expect(await arrival(page)).toEqual(PAID);
    });

    it('starts one order with a double click, and can go on to its payment page', async () => {
      stage.world.provider.faults.next({ answerDelayMs: 700 });
      const page = await stage.customer(PLAIN_DESKTOP);
      const { transactionId } = await openCheckout(stage, page);
      await methodButton(page, 'UnionPay').dblclick();
      const goOn = page.getByRole('link', { name: 'Continue to the payment page' });
      const pay = page.getByRole('button', { name: 'Pay', exact: true });
      // Which of the two clicks the browser follows is its own affair.
      await goOn.or(pay).waitFor();
      if (await goOn.isVisible()) await goOn.click();
      await pay.click();
      expect(await arrival(page)).toEqual(PAID);
      expect(await stage.world.attempts(transactionId)).toHaveLength(1);
    });

    it('switches the language, and it stays', async () => {
      const page = await stage.customer(PLAIN_PHONE);
      const { checkout } = await openCheckout(stage, page);
      await page.getByRole('link', { name: '简体中文' }).click();
      await page.getByRole('button', { name: '取消付款' }).waitFor();
      await page.goto(checkout);
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    });
  });
}
