import { describe, expect, it } from '@jest/globals';
import { FirstOwner } from '../../../src/admin/auth/set-up/first-owner.js';
import type { BrowserWorld } from '../../support/browser-world.js';
import { OWNER } from '../../support/staff.js';
import { MOST_BYTES, weighing } from '../support/weight.js';
import { openDashboard, pageIsQuiet, signInAt } from '../support/dashboard.js';
import { expectGoodDashboardPage } from '../support/good-page.js';

export function firstVisit(stage: BrowserWorld): void {
  describe('the first visit of the dashboard', () => {
    it('makes the first owner by the code that was printed, and lets them in', async () => {
      const page = await stage.customer();
      await openDashboard(stage, page);
      await page.waitForURL('**/admin/setup');
      await expectGoodDashboardPage(page, 'setup');
      await page.getByRole('textbox', { name: 'Set-up code' }).fill('AAAA-BBBB-CCCC-DDDD');
      await page.getByLabel('Name').fill('Kim Lee');
      await page.getByLabel('E-mail address').fill(OWNER.email);
      await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.getByRole('alert').filter({ hasText: 'The set-up code is not right' }).waitFor();
      stage.dropRefusals(403);

      await page
        .getByRole('textbox', { name: 'Set-up code' })
        .fill(stage.world.app.get(FirstOwner).code?.reveal() ?? '');
      await page.getByLabel('Password', { exact: true }).fill('short');
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.getByText('needs at least 12 characters').waitFor();
      expect(await page.evaluate('document.activeElement.getAttribute("type")')).toBe('password');
      stage.dropRefusals(400);

      await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.getByRole('button', { name: 'Your account, Kim Lee' }).waitFor();
    });

    it('leads a stranger to the sign-in and back to where they wanted to be', async () => {
      const page = await stage.customer();
      await openDashboard(stage, page, '/profile?a=1');
      await page.waitForURL((url) => url.pathname === '/admin/sign-in');
      await expectGoodDashboardPage(page, 'sign-in');
      await page.getByLabel('E-mail address').fill(OWNER.email);
      await page.getByLabel('Password', { exact: true }).fill('not the password');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'The e-mail address or the password is not right.' }).waitFor();
      stage.dropRefusals(401);
      await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === '/admin/profile' && url.search === '?a=1');
    });

    it('weighs less than 250 KB with its font, over the wire', async () => {
      const page = await stage.customer();
      const { sizes, weight } = weighing(page);
      await openDashboard(stage, page, '/sign-in');
      await pageIsQuiet(page);
      expect(weight()).toBeLessThan(MOST_BYTES);
      await signInAt(stage, page, '/people');
      sizes.clear();
      // What the browser has kept answers too.
      await page.reload();
      await page.getByRole('table').waitFor();
      await pageIsQuiet(page);
      expect(weight()).toBeLessThan(MOST_BYTES);
    });

    it('goes with a document of the API that keeps to the same strict policy', async () => {
      const page = await stage.customer();
      const response = await page.goto(`${stage.world.url}/api/docs`);
      expect(response?.headers()['content-security-policy']).toContain("script-src 'self';");
      expect(response?.headers()['content-security-policy']).not.toContain('unsafe');
      await page.getByText('/api/v1/go-live-checks').waitFor();
      // Styled, and not only there.
      const display = await page.evaluate('getComputedStyle(document.querySelector(".opblock-summary")).display');
      expect(display).toBe('flex');
      await page.locator('.opblock-summary-control').first().click();
      await page.getByText('Parameters').first().waitFor();
    });
  });
}
