import { fileURLToPath } from 'node:url';
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SecretText } from '../../src/common/secret-text.js';
import { keyStrength, roughDuration } from '../../src/merchants/key-strength.js';
import { useBrowserWorld } from '../support/browser-world.js';
import { SAMPLE } from '../support/sample.js';
import { firstVisit } from './dashboard/first-visit.js';
import { pageIsQuiet, signInAt } from './support/dashboard.js';
import { arrival, choose, PAID, pressAtProvider, startAtInvoices } from './support/errand.js';
import { expectGoodDashboardPage } from './support/good-page.js';
import { pressEnterOn, typeInto } from './support/keyboard.js';

const { account } = SAMPLE;
/** Renewed by `UPDATE_SCREENSHOTS=1 npm run test:browser -- first-owners-day`. */
const README_PICTURE = fileURLToPath(new URL('../../docs/images/dashboard-integration.png', import.meta.url));
/** Of each alphabet one, the last one weak; their times are short enough to be written alike everywhere. */
const KEYS = ['secret', 'Tr0ub4d&3', 'abcdef-1234', SAMPLE.secret, '1234567890'];
const NEW_SECRET = '22222222-2222-2222-2222-222222222222';

// Several looks with axe in each.
jest.setTimeout(120_000);

const stage = useBrowserWorld({ isEmpty: true });

// The one with the code that was printed makes the owner.
firstVisit(stage);

describe("the first owner's day", () => {
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

  /** The pages about the one thing that there is. */
  async function openThe(page: Page, kind: 'Merchants' | 'Integrations', name: string): Promise<void> {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: kind }).click();
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await pageIsQuiet(page);
  }

  it('begins where nothing is set up yet', async () => {
    const page = await stage.customer();
    await signInAt(stage, page, '/');
    await expectGoodDashboardPage(page, 'home-empty');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByText('First add a merchant').waitFor();
    await page.getByRole('link', { name: 'Merchants' }).click();
    await page.getByText('No merchant yet').waitFor();
    await expectGoodDashboardPage(page, 'merchants-empty');
  });

  it('goes on with a merchant, by keyboard alone, whose connection is tested', async () => {
    const page = await stage.customer();
    await signInAt(stage, page, '/merchants/new');
    const { url } = stage.world.provider;
    await typeInto(page, 'Name', 'Harbour Offices');
    await typeInto(page, 'Merchant ID', account.merchantId);
    await typeInto(page, 'Merchant Key', account.merchantKey);
    await typeInto(page, 'Merchant API Key', 'not-the-right-key');
    await typeInto(page, 'Currencies', 'AUD');
    await page.getByRole('option', { name: /^AUD/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await typeInto(page, 'Minimum amount', '1.005');
    await typeInto(page, 'Address of the MYGW API', url);
    await typeInto(page, 'Hosts of payment pages', new URL(url).host);
    await pressEnterOn(page, 'Add the merchant');
    await page.getByText('A decimal such as 1.00').waitFor();
    stage.dropRefusals(400);
    expect(await page.evaluate('document.activeElement.value')).toBe('1.005');
    // So that nothing is half below the header that stays.
    await page.evaluate('scrollTo(0, 0)');
    await expectGoodDashboardPage(page, 'merchant-new');
    await field(page, 'Minimum amount').fill('1.00');
    await page.getByRole('button', { name: 'Add the merchant' }).click();
    await page.getByRole('heading', { level: 1, name: 'Harbour Offices' }).waitFor();

    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.getByText('MYGW refused the API key', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Replace: Merchant API Key' }).click();
    await page.getByLabel('Merchant API Key', { exact: true }).fill(account.apiKey);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Harbour Offices' }).waitFor();
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.getByText('The connection works').waitFor();
    expect(await page.content()).not.toContain(account.merchantKey);
  });

  it('makes an integration, whose Gateway URL is copied into the host platform, and a customer pays', async () => {
    const page = await stage.customer();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await signInAt(stage, page, '/merchants');
    await openThe(page, 'Merchants', 'Harbour Offices');
    // The form by the keyboard alone.
    await pressEnterOn(page, 'Add an integration');
    await page.getByRole('heading', { level: 1, name: 'Add an integration' }).waitFor();
    await typeInto(page, 'Name', 'Harbour portal');
    expect(await field(page, 'Name in the address').inputValue()).toBe('harbour-portal');
    await typeInto(page, 'Name in the address', 'harbour');
    await page.keyboard.press('Enter');
    await page.getByText('At least one public host').waitFor();
    stage.dropRefusals(400);
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(new URL(stage.world.host.url).host);
    await typeInto(page, 'Secret', SAMPLE.secret);
    await expectGoodDashboardPage(page, 'integration-new');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Harbour portal' }).waitFor();
    await page.getByText('No request from OfficeRnD has been verified yet.').waitFor();
    await page.getByRole('button', { name: 'Copy the Gateway URL' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const gatewayUrl = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(gatewayUrl).toBe(SAMPLE.gatewayUrl(stage.world.url));

    stage.world.host.configure({ gatewayUrl, secret: SAMPLE.secret });
    const customer = await stage.customer();
    await startAtInvoices(stage, customer, { amount: '1234.50', reference: 'INV-1' });
    await choose(customer);
    await pressAtProvider(customer, 'Pay');
    expect(await arrival(customer)).toEqual(PAID);

    const { items } = await page.evaluate<{ items: object[] }>(
      `fetch('/api/v1/transactions?q=INV-1').then((answer) => answer.json())`,
    );
    expect(items).toMatchObject([{ reference: 'INV-1', amount: '1234.50', currency: 'AUD', status: 'succeeded' }]);
    await page.reload();
    await page.getByText('Last new payment:').waitFor();
  });

  it('shows the payment page as customers see it', async () => {
    const page = await stage.customer();
    await signInAt(stage, page, '/integrations');
    await expectGoodDashboardPage(page, 'integrations');
    await openThe(page, 'Integrations', 'Harbour portal');
    const [preview] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Preview the payment page' }).click(),
    ]);
    await preview.getByText('Preview: nothing on this page does anything').waitFor();
    await preview.getByRole('heading', { level: 1, name: 'Harbour Offices' }).waitFor();
    await preview.getByRole('link', { name: '简体中文' }).click();
    await preview.getByText('预览').waitFor();
  });

  it('replaces the secret with an overlap, and retires the earlier one when that is safe', async () => {
    const page = await stage.customer();
    await signInAt(stage, page, '/integrations');
    await openThe(page, 'Integrations', 'Harbour portal');
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('heading', { level: 1, name: 'Edit Harbour portal' }).waitFor();
    await expectGoodDashboardPage(page, 'integration-edit');
    await page.getByRole('link', { name: 'Harbour portal' }).click();
    await page.getByRole('button', { name: 'Replace the secret' }).click();
    const dialog = page.getByRole('dialog', { name: 'Replace the secret of Harbour portal' });
    await dialog.getByLabel('New secret', { exact: true }).fill('short');
    await dialog.getByRole('button', { name: 'Replace the secret' }).click();
    await dialog.getByText('Needed: 16 to 500 characters').waitFor();
    stage.dropRefusals(400);
    await expectGoodDashboardPage(page, 'integration-secret');
    await dialog.getByLabel('New secret', { exact: true }).fill(NEW_SECRET);
    await dialog.getByRole('button', { name: 'Replace the secret' }).click();
    await page.getByText('Keep the earlier secret for now').waitFor();

    stage.world.host.configure({ secret: NEW_SECRET });
    await startAtInvoices(stage, await stage.customer());
    await page.reload();
    await page.getByText('Safe to retire the earlier secret').waitFor();
    if (process.env['UPDATE_SCREENSHOTS'] === '1') {
      await page.screenshot({ path: README_PICTURE, animations: 'disabled' });
    }
    await page.getByText('How to set it up in OfficeRnD').click();
    await expectGoodDashboardPage(page, 'integration');
    await page.getByRole('button', { name: 'Retire the earlier secret' }).click();
    const question = page.getByRole('dialog', { name: 'Retire the earlier secret now?' });
    await question.getByText('Harbour portal').waitFor();
    await question.getByRole('button', { name: 'Retire the earlier secret' }).click();
    await page.getByText('Retired', { exact: true }).waitFor();
  });

  it('is warned of a weak key, sees what changed, and disables after a look at what is open', async () => {
    const page = await stage.customer();
    await signInAt(stage, page, '/merchants');
    await expectGoodDashboardPage(page, 'merchants');
    await openThe(page, 'Merchants', 'Harbour Offices');
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Replace: Merchant Key' }).click();
    for (const typed of KEYS) {
      await page.getByLabel('Merchant Key', { exact: true }).fill(typed);
      const { weak, graphicsCardSeconds } = keyStrength(new SecretText(typed));
      const verdict = new RegExp(`${weak ? 'Weak' : 'Long enough'}.*${roughDuration(graphicsCardSeconds)}`);
      await page.getByRole('status').filter({ hasText: verdict }).waitFor();
    }
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText(/can be found by trying: in about 2 hours .* 1 second/).waitFor();
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('Version 3').waitFor();
    await history.getByText('Merchant Key', { exact: true }).waitFor();
    expect(await history.getByText('Kim Lee').count()).toBe(3);

    await page.getByRole('button', { name: 'Disable' }).click();
    const question = page.getByRole('dialog', { name: 'Disable this merchant?' });
    await question.getByText('Harbour Offices').waitFor();
    await question.getByText('Customers of 1 integration will read that they cannot pay').waitFor();
    await question.getByText('1 payment is still open').waitFor();
    await expectGoodDashboardPage(page, 'merchant-disable');
    await question.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('button', { name: 'Enable' }).waitFor();
    await expectGoodDashboardPage(page, 'merchant');
    await openThe(page, 'Integrations', 'Harbour portal');
    await page.getByText('The merchant is disabled, so nobody can pay.').waitFor();
    await openThe(page, 'Merchants', 'Harbour Offices');
    await page.getByRole('button', { name: 'Enable' }).click();
    await page.getByRole('button', { name: 'Disable' }).waitFor();
  });

  it('may take the API key away, once callbacks are trusted without it', async () => {
    const page = await stage.customer();
    await signInAt(stage, page, '/merchants');
    await openThe(page, 'Merchants', 'Harbour Offices');
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Remove the API key' }).click();
    const question = page.getByRole('dialog', { name: 'Remove the Merchant API Key?' });
    await question.getByText('Harbour Offices', { exact: true }).waitFor();
    await question.getByRole('button', { name: 'Remove the API key' }).click();
    await question.waitFor({ state: 'detached' });
    await page.getByText('Will be removed when you save').waitFor();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('alert').filter({ hasText: 'Needed, unless callbacks are trusted' }).waitFor();
    stage.dropRefusals(400);
    await expectGoodDashboardPage(page, 'merchant-edit');
    await page.getByRole('switch', { name: 'Trust callbacks without asking MYGW' }).press('Space');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('There is no API key: no outcome can be confirmed').waitFor();
  });
});
