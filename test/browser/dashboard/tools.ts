import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BrowserWorld } from '../../support/browser-world.js';
import { arrive, choose, orderOf, type Visit } from '../../support/customer.js';
import { SAMPLE } from '../../support/sample.js';
import { signInAt } from '../support/dashboard.js';
import { expectGoodDashboardPage } from '../support/good-page.js';

export function tools(stage: BrowserWorld): void {
  describe('the tools of support staff', () => {
    let paid: Visit;
    let orderId: string;

    beforeAll(async () => {
      paid = await arrive(stage.world, { amount: '25.00', reference: 'INV-PAID' });
      orderId = orderOf(await choose(paid));
      await stage.world.provider.pay(orderId);
      await stage.world.reconcile();
    });

    const explain = async (page: Page, address: string) => {
      await page.getByLabel('The whole address').fill(address);
      await page.getByRole('button', { name: 'Explain it' }).click();
    };
    const isKept = async (page: Page, text: string) => {
      const kept = await page.evaluate<string>(
        'JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }])',
      );
      return kept.includes(text);
    };

    it('explain a callback with a wrong amount, field by field, and keep nothing of it', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/tools');
      await explain(page, stage.world.provider.callbackUrl(orderId, 'backoffice', { amount: '2.50' }));
      await page.getByRole('heading', { name: 'The signature is right, but something differs' }).waitFor();
      await page.getByText('amount is not what was ordered').waitFor();
      await page.getByText(`Y${orderId.toLowerCase()}•••2.50AUD${SAMPLE.account.merchantId}`).waitFor();
      await page.getByText('Harbour Offices, no. 1').waitFor();
      const amount = page.getByRole('row').filter({ hasText: 'Differs' });
      expect(await amount.allInnerTexts()).toEqual([expect.stringMatching(/^amount\s+2\.50\s+25\.00\s+Differs$/)]);
      const { id } = await stage.world.transaction(paid.transactionId);
      const link = page.getByRole('link', { name: 'Open the payment' });
      expect(await link.getAttribute('href')).toBe(`/admin/transactions/${id}`);
      expect([await isKept(page, orderId), await isKept(page, SAMPLE.account.merchantId)]).toEqual([false, false]);
      await expectGoodDashboardPage(page, 'tools-callback');
    });

    it('explain a payment request in which another number format was signed', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/tools');
      await page.getByRole('button', { name: 'Explain it' }).click();
      await page.getByText('Paste an address first').waitFor();
      const url = new URL(paid.landingUrl);
      const text = ['25', 'INV-PAID', paid.transactionId].join('|');
      url.searchParams.set('signature', createHmac('sha256', SAMPLE.secret).update(text).digest('hex'));
      await page.getByLabel('The whole address').fill(url.href);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Signed over another text' }).waitFor();
      await page.getByText('amount as 25', { exact: true }).waitFor();
      await page.getByText(text, { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByRole('heading', { name: 'Signed over another text' }).waitFor({ state: 'detached' });
      expect(await page.getByLabel('The whole address').inputValue()).toBe('');
    });

    it('compute a signature with a secret that is typed, and compare one with the stored ones', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/tools');
      await page.getByRole('tab', { name: 'Check a signature' }).click();
      await page.waitForURL('**/admin/tools?tool=signature');
      await page.getByRole('textbox', { name: 'amount' }).fill('12.34');
      await page.getByRole('textbox', { name: 'reference' }).fill('INV-001');
      await page.getByRole('button', { name: 'Compute' }).click();
      expect(await page.getByText('Fill this in').count()).toBe(2);
      await page.getByRole('textbox', { name: 'transactionId' }).fill('6f47c19b-eb9d-4ee5-a144-19f7b9263183');
      await page.getByLabel('The secret', { exact: true }).fill(SAMPLE.secret);
      await page.getByRole('button', { name: 'Compute' }).click();
      await page.getByRole('heading', { name: 'Computed' }).waitFor();
      const signature = '617b0b7d29e57db460208904f0e64c11092872d86faf581598c3ba9b8b0e00ae';
      await page.getByText(signature).waitFor();
      await expectGoodDashboardPage(page, 'tools-signature');

      await page.getByText('The stored secrets', { exact: true }).click();
      await page.getByLabel('Integration', { exact: true }).selectOption('Harbour portal');
      await page.getByRole('textbox', { name: 'Signature' }).fill(signature);
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByRole('heading', { name: 'The signature is right' }).waitFor();
      await page.getByText('Harbour portal, no. 1').waitFor();
      await page.getByRole('textbox', { name: 'amount' }).fill('12.35');
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByRole('heading', { name: 'The signature is not right' }).waitFor();
      expect([await isKept(page, SAMPLE.secret), await isKept(page, signature)]).toEqual([false, false]);
    });
  });
}
