import { describe, expect, it } from '@jest/globals';
import { type BrowserWorld, PHONE } from '../../support/browser-world.js';
import { arrival, choose, methodButton, openCheckout, PAID, pressAtProvider } from '../support/errand.js';

/** Told from inside the page: looked at from outside, it may be gone. */
const TELL_WHEN_BUSY = `new MutationObserver(() => {
  const usable = document.querySelectorAll('button:not(:disabled)').length;
  console.log('busy: ' + document.querySelector('.busy').textContent + ' usable: ' + usable);
}).observe(document.querySelector('.busy'), { childList: true })`;

export function impatientClicks(stage: BrowserWorld): void {
  describe('clicks of an impatient customer', () => {
    it.each(['UnionPay', 'Wechat Pay'] as const)('a double click on %s starts one order', async (cardType) => {
      stage.world.provider.faults.next({ answerDelayMs: 500 });
      const page = await stage.customer();
      const { transactionId } = await openCheckout(stage, page);
      const before = stage.world.provider.requests().length;
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') sent.push(request.url());
      });
      await page.evaluate(TELL_WHEN_BUSY);
      const busy = page.waitForEvent('console', (message) => message.text().startsWith('busy'));
      await methodButton(page, cardType).dblclick();
      expect((await busy).text()).toBe('busy: Opening the payment page… usable: 0');
      await page.waitForURL('**/redirect2.html?*');
      expect(sent).toHaveLength(1);
      expect(stage.world.provider.requests()).toHaveLength(before + 1);
      await pressAtProvider(page, 'Pay');
      expect(await arrival(page)).toEqual(PAID);
      expect(await stage.world.attempts(transactionId)).toHaveLength(1);
    });

    it('the same checkout in two tabs starts one order', async () => {
      const page = await stage.customer();
      const { checkout, transactionId } = await openCheckout(stage, page);
      const other = await page.context().newPage();
      await other.goto(checkout);
      await choose(page, 'UnionPay');
      await methodButton(other, 'Alipay').click();
      await other.getByRole('link', { name: 'Continue to the payment page' }).click();
      expect(await other.getByTestId('card-type').textContent()).toBe('UnionPay');
      expect(await stage.world.attempts(transactionId)).toHaveLength(1);
    });

    it('going back from the payment page shows the true state, and the way on', async () => {
      const page = await stage.customer(PHONE);
      const { checkout, transactionId } = await openCheckout(stage, page);
      const orderId = await choose(page);
      await page.goBack();
      await page.getByRole('heading', { name: 'Waiting for your payment' }).waitFor();
      expect(page.url()).toBe(checkout);
      expect(await methodButton(page, 'Alipay').count()).toBe(0);
      await page.getByRole('link', { name: 'Continue to the payment page' }).click();
      expect(await page.getByTestId('order-id').textContent()).toBe(orderId);
      await pressAtProvider(page, 'Pay');
      expect(await arrival(page)).toEqual(PAID);
      expect(await stage.world.attempts(transactionId)).toHaveLength(1);
    });

    it('going back after the payment leads to the same result again', async () => {
      const page = await stage.customer();
      const { checkout } = await openCheckout(stage, page);
      await choose(page);
      await pressAtProvider(page, 'Pay');
      expect(await arrival(page)).toEqual(PAID);
      const first = page.url();
      await page.goto(checkout);
      await page.waitForURL(first);
    });

    it('does not cancel while money may be under way, and says so', async () => {
      const page = await stage.customer();
      const { checkout } = await openCheckout(stage, page);
      const orderId = await choose(page);
      await page.goto(checkout);
      await page.getByRole('button', { name: 'Cancel payment' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Your payment was not cancelled');
      await stage.world.provider.abandon(orderId);
      await page.getByText('The payment was not completed.').waitFor();
    });
  });
}
