import { describe, expect, it } from '@jest/globals';
import type { BrowserWorld } from '../../support/browser-world.js';
import { expectGoodPage } from '../support/accessibility.js';
import { arrival, choose, NOT_PAID, openCheckout, PAID, pressAtProvider } from '../support/errand.js';

export function pagesOfTheSimulators(stage: BrowserWorld): void {
  describe('the pages of the stand-ins are accessible', () => {
    it('the invoices, the payment page, a closed order, and the return', async () => {
      const page = await stage.customer();
      await openCheckout(stage, page);
      await choose(page);
      await expectGoodPage(page);
      const paymentPage = page.url();
      await pressAtProvider(page, 'Pay');
      expect(await arrival(page)).toEqual(PAID);
      await expectGoodPage(page);
      await page.goto(paymentPage);
      expect(await page.getByTestId('order-state').textContent()).toContain('already paid');
      await expectGoodPage(page);
      await page.goto(stage.world.host.url);
      await expectGoodPage(page);
    });

    it('the last page of a closed tab, and an order that is not found', async () => {
      const page = await stage.customer();
      await openCheckout(stage, page);
      await choose(page);
      await pressAtProvider(page, 'Close the tab');
      await page.getByText('You may close this tab now.').waitFor();
      await expectGoodPage(page);
      await page.goto(`${stage.world.provider.url}/redirect2.html?o=none`);
      stage.dropRefusals(404);
      await expectGoodPage(page);
    });

    it('a return that failed, and one that is not believed', async () => {
      const page = await stage.customer();
      await openCheckout(stage, page);
      await page.getByRole('button', { name: 'Cancel payment' }).click();
      expect(await arrival(page)).toEqual(NOT_PAID);
      await expectGoodPage(page);
      await page.goto(page.url().replace('status=fail', 'status=success'));
      stage.dropRefusals(400);
      expect(await page.getByTestId('signature').textContent()).toBe('not valid');
      expect(await page.getByTestId('result').textContent()).toBe('ignored');
      await expectGoodPage(page);
    });

    it('the panel, with its orders', async () => {
      const page = await stage.customer();
      await openCheckout(stage, page);
      const orderId = await choose(page);
      await page.goto(`${stage.world.provider.url}/panel`);
      await page.getByRole('button', { name: `Decline order ${orderId}` }).click();
      await page.getByTestId('order').filter({ hasText: orderId }).getByText('declined', { exact: true }).waitFor();
      await expectGoodPage(page);
    });
  });
}
