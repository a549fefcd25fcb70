import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { useBrowserWorld } from '../support/browser-world.js';
import { hire, owner, PASSWORD, WITH_OWNER } from '../support/staff.js';
import { pageIsQuiet, readmePicture, signInAt } from './support/dashboard.js';
import { choose, type Errand, openCheckout, pressAtProvider, until } from './support/errand.js';
import { expectGoodDashboardPage } from './support/good-page.js';
import { focusedName, pressEnterOn, tabTo, typeInto } from './support/keyboard.js';
import { letThrough, slowDown } from './support/slow-file.js';
import { MOST_BYTES, weighing } from './support/weight.js';

const GRACE_MS = 300_000;

describe('money that needs a person', () => {
  const stage = useBrowserWorld({ settings: WITH_OWNER, merchant: { refundsEnabled: true } });

  /** Pays, and closes the tab: MYGW has the money, OfficeRnD knows nothing. */
  async function paidAndGone(reference: string, amount: string): Promise<Errand & { orderId: string }> {
    const page = await stage.customer();
    const errand = await openCheckout(stage, page, { reference, amount });
    const orderId = await choose(page, 'Alipay');
    await pressAtProvider(page, 'Close the tab');
    await page.context().close();
    await until(async () => {
      await stage.world.reconcile();
      return (await stage.world.transaction(errand.transactionId)).status === 'succeeded';
    });
    return { ...errand, orderId };
  }

  const invoiceOf = ({ invoiceId }: Errand) => stage.world.host.invoices().find(({ id }) => id === invoiceId)?.status;

  it('a customer pays and closes the tab; an operator finds the case on the home page and delivers the result', async () => {
    const errand = await paidAndGone('INV-GONE', '640.00');
    stage.world.clock.advance(GRACE_MS + 1000);
    await stage.world.reconcile();
    expect(invoiceOf(errand)).not.toBe('paid');

    const page = await stage.customer();
    await signInAt(stage, page, '/');
    await page.getByText('Money at risk:').waitFor();
    await page.getByText('The same figures as a table').click();
    await page.locator('[data-bar]').first().waitFor({ state: 'attached' });
    await expectGoodDashboardPage(page, 'home');
    await readmePicture(page, 'dashboard-home', 1060);
    const { weight } = weighing(page);
    await page.reload();
    await page.locator('[data-bar]').first().waitFor({ state: 'attached' });
    await pageIsQuiet(page);
    expect(weight()).toBeLessThan(MOST_BYTES);

    await page.getByRole('link', { name: 'INV-GONE' }).click();
    await page.getByText('Paid, but OfficeRnD does not know').waitFor();
    await page.getByRole('button', { name: 'Link for the customer' }).click();
    await page.getByRole('img', { name: 'QR code of the return link' }).waitFor();
    await expectGoodDashboardPage(page, 'transaction-return-link');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('Link for the customer');
    await page.getByRole('button', { name: 'Deliver the result' }).click();
    const dialog = page.getByRole('dialog', { name: 'Deliver the result to OfficeRnD?' });
    await dialog.getByText('INV-GONE · $640.00 AUD').waitFor();
    await expectGoodDashboardPage(page, 'transaction-deliver');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('Deliver the result');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Deliver the result' }).click();
    await page.getByText('OfficeRnD answered HTTP 200.').first().waitFor();
    await page.getByText('Paid, but OfficeRnD does not know').waitFor({ state: 'detached' });
    expect(invoiceOf(errand)).toBe('paid');
  });

  it('the sums of an export are those of the list', async () => {
    await paidAndGone('INV-SUM', '12.35');
    const page = await stage.customer();
    await slowDown(page, '/api/v1/transactions/export');
    await signInAt(stage, page, '/transactions');
    await page.getByText('asked for: $652.35 AUD').waitFor();
    await pressEnterOn(page, 'Export');
    const menu = page.getByRole('dialog', { name: 'Export' });
    await tabTo(page, 'CSV');
    await expectGoodDashboardPage(page, 'transactions-export');
    await page.keyboard.press('Enter');
    // Told as it comes, row by row where that is known.
    await menu
      .getByRole('status')
      .filter({ hasText: /^0.*so far$/ })
      .waitFor();
    await letThrough(page, 0.9);
    await menu.getByRole('status').filter({ hasText: '1 of 2 rows' }).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), letThrough(page, 1)]);
    await menu.getByRole('status').filter({ hasText: 'rows' }).waitFor({ state: 'detached' });
    const [header = '', ...lines] = readFileSync(await file.path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    const amount = header.replace('\uFEFF', '').split(',').indexOf('amount');
    const cents = lines.map((line) => Number((line.split(',')[amount] ?? '').replace('.', '')));
    expect(cents.reduce((sum, one) => sum + one, 0)).toBe(65_235);
  });

  it('a part is refunded, more than is left is refused, and then the rest goes back', async () => {
    const errand = await paidAndGone('INV-REFUND', '20.00');
    stage.world.provider.settle(errand.orderId);
    const { id } = await stage.world.transaction(errand.transactionId);
    const page = await stage.customer();
    await signInAt(stage, page, `/transactions/${id}`);
    // By the keyboard alone.
    await pressEnterOn(page, 'Refund…');
    const dialog = page.getByRole('dialog', { name: 'Send money back' });
    await dialog.getByLabel('Amount in AUD').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('5');
    await typeInto(page, 'Reason', 'The room was closed');
    await dialog.getByText('$5.00 AUD of INV-REFUND').waitFor();
    await expectGoodDashboardPage(page, 'refund');
    await pressEnterOn(page, 'Send back $5.00 AUD');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('The room was closed').first().waitFor();
    expect(await focusedName(page)).toBe('Refund…');

    await page.getByRole('button', { name: 'Refund…' }).click();
    await dialog.getByLabel('Amount in AUD').fill('15.01');
    await dialog.getByLabel('Reason').fill('Over-refund');
    await dialog.getByRole('button', { name: 'Send back $15.01 AUD' }).click();
    await dialog.getByText('More than what is left of the payment').waitFor();
    stage.dropRefusals(422);
    expect((await stage.world.transaction(errand.transactionId)).refundedMinor).toBe(500);

    await dialog.getByLabel('Amount in AUD').fill('15.00');
    await dialog.getByLabel('Reason').fill('All of it');
    await dialog.getByRole('button', { name: 'Send back $15.00 AUD' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('All of it has gone back, or is about to.').waitFor();
    expect((await stage.world.transaction(errand.transactionId)).refundedMinor).toBe(2000);
  });

  it('one asks for a refund and cannot approve it; another sees how much and whose, and lets it go', async () => {
    const errand = await paidAndGone('INV-TWO-PEOPLE', '30.00');
    stage.world.provider.settle(errand.orderId);
    const boss = await owner(stage.world);
    expect((await boss.patch('/security-settings', { refundApproval: true })).status).toBe(200);
    const [asks, approves] = [await hire(boss, 'operator'), await hire(boss, 'operator')];
    const path = `/transactions/${(await stage.world.transaction(errand.transactionId)).id}`;
    const refunded = async () => (await stage.world.transaction(errand.transactionId)).refundedMinor;

    const first = await stage.customer();
    await signInAt(stage, first, path, { ...asks, password: PASSWORD });
    await first.getByRole('button', { name: 'Refund…' }).click();
    const wish = first.getByRole('dialog', { name: 'Send money back' });
    await wish.getByLabel('Amount in AUD').fill('12.50');
    await wish.getByLabel('Reason').fill('Half a day was not used');
    await wish.getByRole('button', { name: 'Send back $12.50 AUD' }).click();
    await wish.waitFor({ state: 'detached' });
    await first.getByText('A second person has to approve it.', { exact: true }).waitFor();
    await first.getByRole('button', { name: 'Take it back…' }).waitFor();
    expect(await first.getByRole('button', { name: 'Approve and send' }).count()).toBe(0);
    expect(await refunded()).toBe(0);

    const second = await stage.customer();
    await signInAt(stage, second, path, { ...approves, password: PASSWORD });
    await second.getByText(`Asked for by ${asks.email}`).waitFor();
    await second.getByRole('button', { name: 'Approve and send' }).click();
    const question = second.getByRole('dialog', { name: 'Let this refund go?' });
    await question.getByText('$12.50 AUD of INV-TWO-PEOPLE', { exact: true }).waitFor();
    await expectGoodDashboardPage(second, 'refund-approval');
    await question.getByRole('button', { name: 'Approve and send' }).click();
    await second.getByText('The money went back.').first().waitFor();
    await second.getByText(`Decided by ${approves.email}`).waitFor();
    expect(await refunded()).toBe(1250);
    await first.reload();
    await first.getByText('The money went back.').first().waitFor();
    expect(await first.getByRole('button', { name: 'Take it back…' }).count()).toBe(0);
  });

  it('the home page leads to the payments that it counts, of one environment and currency', async () => {
    const boss = await owner(stage.world);
    const real = await boss.post('/merchants', {
      ...{ name: 'Real money', merchantId: 'real', environment: 'production', currencies: ['AUD'] },
      ...{ cardTypes: ['Alipay'], merchantKey: 'Gh7Jk2Lp9Qw4Er6Ty1Ui', apiKey: 'another-merchants-api-key' },
    });
    expect(real.status).toBe(201);
    const page = await stage.customer();
    // As if there were more merchants than one answer holds.
    await page.route('**/api/v1/merchants?*', (route) =>
      route.continue({ url: route.request().url().replace('limit=200', 'limit=1') }),
    );
    await signInAt(stage, page, '/');
    await page.getByText('Test and production').waitFor();
    await page.getByText('No payments in this period').waitFor();
    // Whether there are both cannot be learnt.
    await page.route('**/api/v1/merchants?*', (route) => route.fulfill({ status: 500 }));
    await page.goto(`${stage.world.url}/admin/?environment=test&currency=AUD`);
    await page.getByRole('link', { name: 'See the failed ones' }).click();
    await page.waitForURL(/transactions.*[?&]environment=test/);
    await page.getByRole('button', { name: 'Remove the filter: Environment' }).waitFor();
    await page.getByRole('button', { name: 'Remove the filter: Currency' }).waitFor();
    for (const problem of stage.takeProblems()) expect(problem).toContain('500 (Internal Server Error)');
  });
});
