import { beforeAll, describe, expect, it } from '@jest/globals';
import { useBrowserWorld } from '../support/browser-world.js';
import { arrive, choose, orderOf } from '../support/customer.js';
import { owner, WITH_OWNER } from '../support/staff.js';
import { pageIsQuiet, signInAt } from './support/dashboard.js';
import { expectGoodDashboardPage } from './support/good-page.js';

describe('the books', () => {
  const stage = useBrowserWorld({ settings: WITH_OWNER });
  let unclear: string;

  beforeAll(async () => {
    const { world } = stage;
    const begin = async (amount: string, reference: string) => {
      const visit = await arrive(world, { amount, reference });
      return { visit, orderId: orderOf(await choose(visit)) };
    };
    const settled = await begin('25.00', 'INV-SETTLED');
    await world.provider.pay(settled.orderId);
    world.provider.settle(settled.orderId, new Date(world.clock.now()).toISOString().slice(0, 10));
    await world.provider.pay((await begin('10.00', 'INV-PAID')).orderId);
    await world.reconcile();
    const { visit } = await begin('7.50', 'INV-UNCLEAR');
    unclear = (await world.transaction(visit.transactionId)).id;
  });

  it('show a payment in the close of its day, what is unclear, and nothing the day before', async () => {
    const page = await stage.customer();
    await signInAt(stage, page, '/books');
    await page.getByText('3 payments were asked for on this day').waitFor();
    await page.getByText('This day is not over yet').waitFor();
    const outcomes = page.getByRole('table', { name: 'By outcome' }).getByRole('row');
    expect((await outcomes.allInnerTexts()).slice(1)).toEqual([
      expect.stringMatching(/^Succeeded\s+2\s+\$35\.00 AUD$/),
      expect.stringMatching(/^Processing\s+1\s+\$7\.50 AUD$/),
    ]);
    const taken = page.getByRole('table', { name: 'Money that came in' }).getByRole('row').last();
    expect(await taken.innerText()).toMatch(/Harbour Offices\s+Test\s+2\s+\$35\.00/);
    const differences = page.getByRole('table', { name: 'Differences' }).getByRole('row');
    expect((await differences.allInnerTexts()).slice(1)).toEqual([
      expect.stringMatching(/^INV-UNCLEAR\s+No outcome yet\s+Processing\s+\$7\.50/),
    ]);
    const link = page.getByRole('link', { name: 'INV-UNCLEAR' });
    expect(await link.getAttribute('href')).toBe(`/admin/transactions/${unclear}`);
    await page.locator('[data-bar]').first().waitFor({ state: 'attached' });
    // As high as the axis beside it says, which ends at four steps of a round number.
    const bar = await page.locator('[data-bar]').last().boundingBox();
    const area = await page.locator('[data-bar]').last().locator('..').boundingBox();
    expect((bar?.height ?? 0) / (area?.height ?? 1)).toBeCloseTo(35 / 40, 2);
    await expectGoodDashboardPage(page, 'books-close');

    await page.getByRole('button', { name: 'As a table: Received in AUD, 30 days' }).click();
    const days = page.getByRole('table', { name: 'Received in AUD, 30 days' }).getByRole('row');
    expect(await days.count()).toBe(31);
    expect(await days.last().innerText()).toContain('$35.00');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    expect((await file).suggestedFilename()).toMatch(/^daily-close-\d{4}-\d\d-\d\d\.csv$/);

    await page.getByRole('button', { name: 'The day before' }).click();
    await page.waitForURL(/[?&]day=\d{4}-\d\d-\d\d$/);
    await page.getByText(/^No payments on/).waitFor();
    await page.reload();
    await pageIsQuiet(page);
    await page.getByText(/^No payments on/).waitFor();
    await page.getByRole('button', { name: 'The day after' }).click();
    await page.getByText('3 payments were asked for on this day').waitFor();
  });

  it('show what settles on which day of a month, and what waits for its day', async () => {
    const page = await stage.customer();
    await signInAt(stage, page, '/books');
    await page.getByRole('tab', { name: 'Settlement' }).click();
    await page.waitForURL('**/admin/books?view=settlement');
    await page.getByText('$25.00 of $25.00 settled, 1 payment').waitFor();
    const settled = page
      .getByRole('table', { name: /^Day by day/ })
      .getByRole('row')
      .last();
    expect(await settled.innerText()).toMatch(
      /Harbour Offices\s+1\s+\$25\.00 AUD\s+\$25\.00 AUD\s+\$0\.00 AUD\s+Settled/,
    );
    const waiting = page.getByRole('table', { name: 'Waiting for a day' }).getByRole('row').last();
    expect(await waiting.innerText()).toMatch(/Harbour Offices\s+Test\s+1\s+\$10\.00 AUD\s+\$10\.00 AUD/);
    await page.locator('[data-bar]').first().waitFor({ state: 'attached' });
    await expectGoodDashboardPage(page, 'books-settlement');

    await page.getByRole('button', { name: 'The month before' }).click();
    await page.getByText(/^Nothing settles in/).waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    expect((await file).suggestedFilename()).toMatch(/^settlement-\d{4}-\d\d-01-/);

    const boss = await owner(stage.world);
    const [{ id }] = (await boss.get('/merchants')).body.items as [{ id: string }];
    await boss.patch(`/merchants/${id}`, { apiKey: null, trustCallbacksWithoutQuery: true });
    await page.reload();
    await waiting.getByText('Has no API key').waitFor();
  });
});
