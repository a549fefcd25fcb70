import { beforeAll, describe, expect, it } from '@jest/globals';
import { useBrowserWorld } from '../support/browser-world.js';
import { arrive, choose, orderOf } from '../support/customer.js';
import { WITH_OWNER } from '../support/staff.js';
import { expectGoodDashboardPage, pageIsQuiet, signInAt } from './support/dashboard.js';

describe('the books', () => {
  const stage = useBrowserWorld({ settings: WITH_OWNER });

  beforeAll(async () => {
    const order = orderOf(await choose(await arrive(stage.world, { amount: '25.00', reference: 'INV-PAID' })));
    await stage.world.provider.pay(order);
    await stage.world.reconcile();
    await arrive(stage.world, { amount: '7.50', reference: 'INV-OPEN' });
  });

  it('show a payment in the close of its day, and none the day before', async () => {
    const page = await stage.customer();
    await signInAt(stage, page, '/books');
    await page.getByRole('heading', { name: 'Payments in AUD' }).waitFor();
    await page.getByText('2 payments were asked for').waitFor();
    expect(await page.getByText('$25.00 AUD').first().innerText()).toBe('$25.00 AUD');
    const outcomes = page.getByRole('table', { name: 'By outcome' }).getByRole('row');
    expect((await outcomes.allInnerTexts()).slice(1)).toEqual([
      expect.stringMatching(/^Succeeded\s+1$/),
      expect.stringMatching(/^Open\s+1$/),
    ]);
    await page.getByRole('button', { name: 'As a table: Received in AUD, 30 days' }).click();
    const days = page.getByRole('table', { name: 'Received in AUD, 30 days' }).getByRole('row');
    expect(await days.count()).toBe(31);
    expect(await days.last().innerText()).toContain('$25.00');
    await page.getByRole('button', { name: 'As a chart: Received in AUD, 30 days' }).click();
    await page.locator('.recharts-bar-rectangle').first().waitFor({ state: 'attached' });
    await expectGoodDashboardPage(page, 'books-close');

    await page.getByRole('button', { name: 'The day before' }).click();
    await page.waitForURL(/[?&]day=\d{4}-\d\d-\d\d$/);
    await page.getByText(/^No payments on/).waitFor();
    await page.reload();
    await pageIsQuiet(page);
    await page.getByText(/^No payments on/).waitFor();
    await page.getByRole('button', { name: 'The day after' }).click();
    await page.getByText('2 payments were asked for').waitFor();
  });
});
