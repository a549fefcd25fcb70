import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BrowserWorld } from '../../support/browser-world.js';
import { ApiClient } from '../../support/api-client.js';
import { hire, OWNER, owner, PASSWORD } from '../../support/staff.js';
import { pageIsQuiet, signInAt } from '../support/dashboard.js';
import { shownInDialog, watchDialog } from '../support/dialogs.js';
import { expectGoodDashboardPage } from '../support/good-page.js';
import { focusedName, pressEnterOn } from '../support/keyboard.js';

const FRESH_MS = 11 * 60_000;

export function peopleAndLog(stage: BrowserWorld): void {
  describe('people, tokens, audit log and checks in the dashboard', () => {
    const emails = { operator: '', auditor: '' };

    beforeAll(async () => {
      const boss = await owner(stage.world);
      emails.operator = (await hire(boss, 'operator')).email;
      emails.auditor = (await hire(boss, 'auditor')).email;
    });

    const prove = async (page: Page) => {
      const proof = page.getByRole('dialog', { name: 'Is it you?' });
      await proof.getByLabel('Password', { exact: true }).and(page.locator(':focus')).waitFor();
      expect(await loaderIsInTheMiddle(page, 'Add the person')).toBe(true);
      await expectGoodDashboardPage(page, 'reauthentication');
      await page.keyboard.type(OWNER.password);
      await page.keyboard.press('Enter');
      await proof.waitFor({ state: 'detached' });
      stage.dropRefusals(403);
    };

    it('lets an owner add a person, after a proof of who they are', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/people');
      await expectGoodDashboardPage(page, 'people');
      await page.getByRole('link', { name: 'Add a person' }).click();
      await page.getByRole('heading', { level: 1, name: 'Add a person' }).waitFor();
      expect(await page.title()).toBe('Add a person · Payment Gateway');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
      await page.getByLabel('Name').fill('Sam Ortiz');
      await page.getByLabel('E-mail address').fill('sam');
      await page.getByRole('radio', { name: 'Auditor' }).check();
      await page.getByLabel('First password').fill(PASSWORD);
      stage.world.clock.advance(FRESH_MS);
      await page.getByRole('button', { name: 'Add the person' }).click();
      await prove(page);
      await page.getByText('must be an e-mail address').waitFor();
      stage.dropRefusals(400);
      await expectGoodDashboardPage(page, 'people-new');
      await page.getByLabel('E-mail address').fill('sam@example.com');
      await page.getByRole('button', { name: 'Add the person' }).click();

      await page.getByRole('heading', { level: 1, name: 'Sam Ortiz' }).waitFor();
    });

    it('lets an owner change and disable a person', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/people');
      await page.getByRole('link', { name: 'Sam Ortiz' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sam Ortiz' }).waitFor();
      await expectGoodDashboardPage(page, 'people-one');
      await page.getByRole('radio', { name: 'Operator' }).check();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.locator('dd', { hasText: 'Operator' }).waitFor();
      await page.getByRole('button', { name: 'Set a new password' }).press('Enter');
      await page.getByLabel('New password', { exact: true }).and(page.locator(':focus')).waitFor();
      await expectGoodDashboardPage(page, 'people-password');
      await pressEnterOn(page, 'Cancel');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await focusedName(page)).toBe('Set a new password');
      await page.getByRole('button', { name: 'Disable the account' }).click();
      const question = page.getByRole('dialog', { name: 'Disable this account?' });
      await question.getByText('Sam Ortiz, sam@example.com').waitFor();
      await watchDialog(page);
      await question.getByRole('button', { name: 'Disable the account' }).click();
      // The account is disabled before the question is gone, which does not ask to enable it meanwhile.
      expect(await shownInDialog(page)).toEqual([
        expect.stringMatching(/^Disable this account\?.*Disable the account$/),
      ]);
      await page.getByRole('button', { name: 'Enable the account' }).waitFor();
      await page.getByText('Disabled', { exact: true }).waitFor();
    });

    it('shows a token once, which works until it is revoked', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/api-tokens');
      await page.getByText('There is no token yet').waitFor();
      await page.getByRole('link', { name: 'Create a token' }).click();
      await page.getByLabel('Name').fill('nightly export');
      await expectGoodDashboardPage(page, 'tokens-new');
      await page.getByRole('button', { name: 'Create the token' }).click();
      await page.getByText('Copy the token now').waitFor();
      const token = (await page.locator('code').textContent()) ?? '';
      const program = new ApiClient(stage.world.url, token);
      expect((await program.get('/merchants')).status).toBe(200);
      await expectGoodDashboardPage(page, 'tokens-made');
      await page.getByRole('link', { name: 'I have kept it' }).click();
      await page.getByText('Active', { exact: true }).waitFor();
      expect(await page.content()).not.toContain(token);
      await expectGoodDashboardPage(page, 'tokens');
      await page.getByRole('button', { name: 'Revoke: nightly export' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
      await page.getByText('Revoked', { exact: true }).waitFor();
      expect((await program.get('/merchants')).status).toBe(401);
    });

    it('lets an auditor filter the log, share what they see, and verify the chain', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/audit-log', { email: emails.auditor, password: PASSWORD });
      await page.getByLabel('What', { exact: true }).selectOption('Person changed');
      await page.getByLabel('Who').fill(OWNER.email);
      await page.waitForURL((url) => url.searchParams.get('actor') === OWNER.email);
      await pageIsQuiet(page);
      expect(await page.getByRole('table').getByRole('row').count()).toBe(2);
      await page.getByRole('button', { name: /^Details of entry/ }).click();
      const changes = page.getByRole('table', { name: 'Changes' });
      const row = changes.getByRole('row').filter({ hasText: 'role' });
      expect(await row.getByRole('cell').allTextContents()).toEqual(['auditor', 'operator']);
      await expectGoodDashboardPage(page, 'audit-log');

      const shared = page.url();
      await page.reload();
      await changes.waitFor();
      expect(page.url()).toBe(shared);
      // A colleague is sent to that entry, whatever else the list shows.
      await page.goto(shared.replace('user_changed', 'sign_in'));
      const linked = page.getByRole('region', { name: /^Entry \d+$/ }).first();
      await linked.getByRole('table', { name: 'Changes' }).waitFor();
      await page.goto(shared);
      await changes.waitFor();

      await page.getByRole('button', { name: 'Verify now' }).click();
      await page.getByRole('alert').filter({ hasText: 'Nobody has changed the log or the payments' }).waitFor();
      await page.getByText(`Found sound by ${emails.auditor},`).waitFor();
      await page.getByRole('button', { name: 'Clear the filters' }).click();
      await page.getByRole('cell', { name: 'Chain verified' }).first().waitFor();
      await page.getByLabel('From', { exact: true }).fill('2020-01-01');
      await page.getByLabel('To', { exact: true }).fill('2020-01-02');
      await page.getByText('No entry fits these filters').waitFor();
    });

    it('shows the go-live checks with what to do', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/go-live-checks', { email: emails.operator, password: PASSWORD });
      await page.getByRole('status').filter({ hasText: 'Checked' }).waitFor();
      expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(5);
      await expectGoodDashboardPage(page, 'checks');
    });

    it('offers to each role what it may do, and says so where it may not', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/go-live-checks', { email: emails.operator, password: PASSWORD });
      const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
      const shown = await links.allTextContents();
      expect(shown).toContain('Go-live checks');
      expect(shown).not.toContain('People');
      expect(shown).not.toContain('Audit log');
      await page.goto(`${stage.world.url}/admin/people`);
      await page.getByRole('heading', { name: 'Not for your role' }).waitFor();
      await pageIsQuiet(page);
      await expectGoodDashboardPage(page, 'not-allowed');
      await page.goto(`${stage.world.url}/admin/nowhere`);
      await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
      await expectGoodDashboardPage(page, 'not-found');
    });

    it('has a drawer for a navigation on a phone, that a keyboard opens and closes', async () => {
      const page = await stage.customer({ viewport: { width: 390, height: 844 } });
      await signInAt(stage, page, '/people');
      const navigation = page.getByRole('navigation', { name: 'Main' });
      await navigation.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Open the navigation' }).press('Enter');
      await navigation.waitFor();
      await page.keyboard.press('Escape');
      await navigation.waitFor({ state: 'hidden' });
      expect(await focusedName(page)).toBe('Open the navigation');
      await page.getByRole('button', { name: 'Open the navigation' }).click();
      await navigation.getByRole('link', { name: 'API tokens' }).click();
      await page.getByRole('heading', { level: 1, name: 'API tokens' }).waitFor();
      await navigation.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: /^Your account/ }).click();
      await page.getByRole('dialog').getByText('Dark').click();
      await expectGoodDashboardPage(page, 'menu-dark');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await focusedName(page)).toMatch(/^Your account/);
    });
  });
}

/** Of a button that works: also for whoever wants no motion. */
async function loaderIsInTheMiddle(page: Page, name: string): Promise<boolean> {
  const button = page.locator('button', { hasText: name });
  const [outer, inner] = await Promise.all([
    button.boundingBox(),
    button.locator('.mantine-Button-loader').boundingBox(),
  ]);
  if (!outer || !inner) return false;
  const off = [
    inner.x + inner.width / 2 - (outer.x + outer.width / 2),
    inner.y + inner.height / 2 - (outer.y + outer.height / 2),
  ];
  return off.every((distance) => Math.abs(distance) < 2);
}
