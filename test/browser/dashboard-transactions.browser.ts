import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowserWorld } from '../support/browser-world.js';
import { hire, owner, PASSWORD, WITH_OWNER } from '../support/staff.js';
import { readmePicture, signInAt } from './support/dashboard.js';
import { arrival, choose, type Errand, openCheckout, pressAtProvider } from './support/errand.js';
import { expectGoodDashboardPage } from './support/good-page.js';
import { focusedName, pressEnterOn, tabTo } from './support/keyboard.js';

describe('the list of transactions, and one of them', () => {
  const stage = useBrowserWorld({ settings: WITH_OWNER });

  async function person(role: 'operator' | 'auditor'): Promise<{ email: string; password: string }> {
    const { email } = await hire(await owner(stage.world), role);
    return { email, password: PASSWORD };
  }

  /** A customer pays, is declined once before, or stays undecided. */
  async function customerWith(reference: string, ends: 'Pay' | 'Decline' | 'open', amount = '12.30'): Promise<Errand> {
    const page = await stage.customer();
    const errand = await openCheckout(stage, page, { reference, amount });
    if (ends !== 'open') {
      await choose(page, 'Alipay');
      await pressAtProvider(page, ends);
      if (ends === 'Pay') await arrival(page);
      else await page.getByRole('alert').waitFor();
    }
    await page.context().close();
    return errand;
  }

  const rows = (page: Page) => page.locator('a[data-row]').allTextContents();

  it('an operator finds a failed payment by its reference, and reads why', async () => {
    await customerWith('INV-PAID-1', 'Pay', '80.00');
    await customerWith('INV-OPEN-1', 'open');
    const failed = await customerWith('INV-DECLINED-1', 'Decline', '45.10');
    const page = await stage.customer();
    await signInAt(stage, page, '/transactions', await person('operator'));
    await expect(rows(page)).resolves.toEqual(['INV-DECLINED-1', 'INV-OPEN-1', 'INV-PAID-1']);
    await expectGoodDashboardPage(page, 'transactions');
    await readmePicture(page, 'dashboard-transactions', 520);

    // By the keyboard alone.
    await page.keyboard.press('/');
    await page.keyboard.type('inv-decl');
    await page.waitForURL((url) => url.searchParams.get('q') === 'inv-decl');
    await page.getByText('1 transaction', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'INV-DECLINED-1 · $45.10 AUD' }).waitFor();
    await page.locator('h1:focus').waitFor();

    await page.getByRole('alert').getByText('Declined by the customer’s bank').waitFor();
    await page.getByText('MYGW was asked: not paid').first().waitFor();
    const orderId = (await stage.world.attempts(failed.transactionId))[0]?.orderId ?? '';
    await page.getByText(orderId).first().waitFor();
    await page.getByRole('button', { name: 'Copy: Order ID' }).first().click();
    await page.getByRole('button', { name: 'Refresh from MYGW' }).click();
    await page.getByText('MYGW was asked. The payment is as before: Open').waitFor();
    await expectGoodDashboardPage(page, 'transaction-failed');
  });

  it('an auditor filters, shares the address, reads the timeline, and is offered nothing that changes anything', async () => {
    const page = await stage.customer();
    await signInAt(stage, page, '/transactions', await person('auditor'));
    await page.getByRole('combobox', { name: 'State' }).selectOption('Succeeded');
    await page.getByRole('combobox', { name: 'Period' }).selectOption('Last 7 days');
    await page.getByRole('button', { name: 'More filters' }).click();
    await page.getByRole('textbox', { name: 'At least' }).fill('50');
    await page.waitForURL((url) => url.searchParams.get('minAmount') === '50');
    await page.getByRole('button', { name: 'Remove the filter: Period' }).waitFor();
    await page.getByText('1 transaction', { exact: true }).waitFor();

    const shared = page.url();
    await page.reload();
    await page.getByText('1 transaction', { exact: true }).waitFor();
    expect(page.url()).toBe(shared);
    await expect(rows(page)).resolves.toEqual(['INV-PAID-1']);
    // A part of the address like any other.
    await page.goto(`${shared}&environment=production`);
    await page.getByText('Nothing fits these filters').waitFor();
    await expectGoodDashboardPage(page, 'transactions-none');
    await page.getByRole('button', { name: 'Remove the filter: Environment' }).click();
    await page.getByText('1 transaction', { exact: true }).waitFor();

    // The menus and dialogs above the list by the keyboard alone, and the focus comes back to where it was.
    await pressEnterOn(page, 'Views');
    await pressEnterOn(page, 'Save this view…');
    await page.getByRole('textbox', { name: 'Name' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Large and paid');
    await expectGoodDashboardPage(page, 'transactions-view-name');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('Views');
    await pressEnterOn(page, 'Clear the filters');
    await page.getByText('3 transactions').waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await pressEnterOn(page, 'Views');
    await tabTo(page, 'Large and paid');
    await expectGoodDashboardPage(page, 'transactions-views');
    await page.keyboard.press('Enter');
    await page.waitForURL(shared);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('Views');
    await pressEnterOn(page, 'Columns');
    await tabTo(page, 'Order ID');
    await page.keyboard.press('Space');
    await page.getByRole('columnheader', { name: 'Order ID' }).waitFor();
    await expectGoodDashboardPage(page, 'transactions-columns');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('Columns');
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Keys of this list' }).waitFor();
    await expectGoodDashboardPage(page, 'transactions-keys');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('Columns');

    // As if the gateway had a fault.
    const problem = {
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      code: 'internal',
      requestId: 'r-1',
    };
    await page.route('**/api/v1/transactions?*', (route) => route.fulfill({ status: 500, json: problem }));
    await page.reload();
    await page.getByText('Something went wrong in the gateway').waitFor();
    stage.dropRefusals(500);
    await expectGoodDashboardPage(page, 'transactions-away');
    await page.unroute('**/api/v1/transactions?*');
    await page.getByRole('button', { name: 'Try again' }).click();

    await page.getByRole('link', { name: 'INV-PAID-1' }).click();
    // Asked about once or twice: the customer comes back, and MYGW calls.
    await page.getByText('MYGW was asked: paid').first().waitFor();
    await page.getByText('The customer went back to OfficeRnD').first().waitFor();
    const record = page.getByRole('button', { name: 'Raw record of entry 1', exact: true });
    await record.click();
    await page.getByText('"signature": "ok"').waitFor();
    await expectGoodDashboardPage(page, 'transaction-paid');
    const offered = await page.locator('main').getByRole('button').allTextContents();
    expect(new Set(offered)).toEqual(new Set(['', 'Evidence (ZIP)', 'Raw record']));
  });
});
