import { describe, expect, it } from '@jest/globals';
import { type BrowserWorld, DESKTOP, PHONE } from '../../support/browser-world.js';
import { arrival, CARD_TYPES, choose, NOT_PAID, PAID, pressAtProvider, startAtInvoices } from '../support/errand.js';

const DEVICES = { 'a desktop': DESKTOP, 'a phone': PHONE };

export function customerWithABrowser(stage: BrowserWorld): void {
  describe('a customer with a browser', () => {
    describe.each(Object.entries(DEVICES))('on %s', (_name, device) => {
      it.each(CARD_TYPES)('pays an invoice with %s and comes back to a verified success', async (cardType) => {
        const page = await stage.customer(device);
        const invoiceId = await startAtInvoices(stage, page, { amount: '1234.50' });
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Harbour Offices');
        expect(await page.locator('.amount').textContent()).toContain('1,234.50');

        await choose(page, cardType);
        expect(await page.getByTestId('amount').textContent()).toBe('1234.50 AUD');
        expect(await page.getByTestId('card-type').textContent()).toBe(cardType);
        await pressAtProvider(page, 'Pay');

        expect(await arrival(page)).toEqual(PAID);
        expect(new URL(page.url()).searchParams.get('invoice')).toBe(invoiceId);
        await page.getByRole('link', { name: 'Back to the invoices' }).click();
        expect(await page.locator(`[data-invoice="${invoiceId}"]`).getByTestId('invoice-status').textContent()).toBe(
          'paid',
        );
      });

      it('cancels, and is told so on the way back', async () => {
        const page = await stage.customer(device);
        await startAtInvoices(stage, page);
        await page.getByRole('button', { name: 'Cancel payment' }).click();
        expect(await arrival(page)).toEqual(NOT_PAID);
        expect(await page.getByTestId('error').textContent()).toBe('You cancelled the payment.');
      });

      it('is declined with UnionPay, reads why, and pays with Alipay', async () => {
        const page = await stage.customer(device);
        await startAtInvoices(stage, page);
        const declined = await choose(page, 'UnionPay');
        await pressAtProvider(page, 'Decline');
        await page.waitForURL('**/checkout/*');
        const alert = page.getByRole('alert');
        expect(await alert.textContent()).toContain('Your bank or wallet declined the payment.');
        expect(await alert.textContent()).toContain('choose another payment method');

        expect(await choose(page, 'Alipay')).not.toBe(declined);
        await pressAtProvider(page, 'Pay');
        expect(await arrival(page)).toEqual(PAID);
      });
    });

    it('abandons the payment page, and may then leave with a signed failure', async () => {
      const page = await stage.customer();
      await startAtInvoices(stage, page);
      await choose(page);
      await pressAtProvider(page, 'Abandon');
      expect(await page.getByRole('alert').textContent()).toContain('The payment was not completed.');
      await page.getByRole('button', { name: 'Cancel payment' }).click();
      expect(await arrival(page)).toEqual(NOT_PAID);
      expect(await page.getByTestId('error').textContent()).toBe('The payment was not completed.');
    });
  });
}
