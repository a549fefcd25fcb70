import { describe, expect, it } from '@jest/globals';
import type { BrowserWorld } from '../../support/browser-world.js';
import { pageIsQuiet, signInAt } from '../support/dashboard.js';
import { expectGoodDashboardPage } from '../support/good-page.js';
import { pressEnterOn } from '../support/keyboard.js';

export function offline(stage: BrowserWorld): void {
  describe('the dashboard without a connection', () => {
    it('says so, sends nothing, and goes on by itself when it is back', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/merchants');
      const notice = page.getByRole('alert').filter({ hasText: 'No connection to the gateway' });
      await page.context().setOffline(true);
      await notice.waitFor();
      await expectGoodDashboardPage(page, 'away');
      // What was there is still to be read, and another page says why it is not there.
      await page.getByRole('link', { name: 'Harbour Offices' }).waitFor();
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'API tokens' }).click();
      await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
      await page.getByText('The gateway does not answer. Check the connection').waitFor();
      await pressEnterOn(page, 'Load it again');
      await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
      await page.context().setOffline(false);
      await page.getByRole('heading', { level: 1, name: 'API tokens' }).waitFor();
      await pageIsQuiet(page);
      expect(await notice.count()).toBe(0);
      // The router's own words for the page that was not there.
      const others = stage
        .takeProblems()
        .filter(
          (problem) =>
            !/ERR_INTERNET_DISCONNECTED|A part of the dashboard could not be loaded|No texts of/.test(problem),
        );
      expect(others).toEqual([]);
    });

    it('tells of a change that did not arrive, which can be made again then', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/profile');
      await page.getByLabel('Name').fill('Kim Lee');
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.locator('main form').getByRole('alert').getByText('The gateway does not answer').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('alert').filter({ hasText: 'No connection' }).waitFor({ state: 'detached' });
      expect(await page.getByLabel('Name').inputValue()).toBe('Kim Lee');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByRole('button', { name: 'Your account, Kim Lee' }).waitFor();
      expect(stage.takeProblems().filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    });
  });
}
