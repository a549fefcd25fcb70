import { describe, expect, it } from '@jest/globals';
import { type BrowserWorld, PHONE } from '../../support/browser-world.js';
import { arrival, choose, openCheckout, PAID, pressAtProvider } from '../support/errand.js';

const WAITING = 'Waiting for your payment';

export function pageLeftOpen(stage: BrowserWorld): void {
  describe('a page left open', () => {
    it('follows a customer who closes the tab of the payment page', async () => {
      const page = await stage.customer();
      const { checkout } = await openCheckout(stage, page);
      await choose(page);
      const other = await page.context().newPage();
      await other.goto(checkout);
      await other.getByRole('heading', { name: WAITING }).waitFor();
      await pressAtProvider(page, 'Close the tab');
      await page.getByText('You may close this tab now.').waitFor();
      await page.close();
      expect(await arrival(other)).toEqual(PAID);
    });

    it('follows on another device, where the provider never sends the customer back', async () => {
      stage.world.provider.faults.next({ reply: 'none' });
      const page = await stage.customer(PHONE);
      const { checkout } = await openCheckout(stage, page);
      await choose(page, 'Wechat Pay');
      const desktop = await stage.customer();
      await desktop.goto(checkout);
      await desktop.getByRole('heading', { name: WAITING }).waitFor();
      await pressAtProvider(page, 'Pay');
      expect(await arrival(desktop)).toEqual(PAID);
    });

    it('follows where the provider sends no callback at all', async () => {
      stage.world.provider.faults.next({ reply: 'none', backoffice: 'none' });
      const page = await stage.customer();
      const { checkout } = await openCheckout(stage, page);
      await choose(page, 'Alipay');
      const other = await page.context().newPage();
      await other.goto(checkout);
      await other.getByRole('heading', { name: WAITING }).waitFor();
      await pressAtProvider(page, 'Pay');
      expect(await arrival(other)).toEqual(PAID);
    });

    it('shows what a decline in the other tab means, and offers the card types again', async () => {
      const page = await stage.customer();
      const { checkout } = await openCheckout(stage, page);
      const orderId = await choose(page);
      await page.goto(checkout);
      await page.getByRole('heading', { name: WAITING }).waitFor();
      await stage.world.provider.decline(orderId);
      await page.getByText('Your bank or wallet declined the payment.').waitFor();
      await choose(page, 'Alipay');
      await pressAtProvider(page, 'Pay');
      expect(await arrival(page)).toEqual(PAID);
    });

    it('follows from the choice of card types, when the payment is made in another tab', async () => {
      const page = await stage.customer();
      const { checkout } = await openCheckout(stage, page);
      const left = await page.context().newPage();
      await left.goto(checkout);
      await left.getByRole('heading', { name: 'How would you like to pay?' }).waitFor();
      await choose(page);
      await pressAtProvider(page, 'Pay');
      expect(await arrival(page)).toEqual(PAID);
      expect(await arrival(left)).toEqual(PAID);
    });
  });
}
