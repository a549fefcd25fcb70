import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../../support/api-client.js';
import type { BrowserWorld } from '../../support/browser-world.js';
import { owner } from '../../support/staff.js';
import { pageIsQuiet, signInAt } from '../support/dashboard.js';
import { expectGoodDashboardPage } from '../support/good-page.js';

/** What was typed and not saved is not lost by a click beside it. */
export function unsaved(stage: BrowserWorld): void {
  const firstField = (page: Page) => page.locator('#main-content form').first().getByRole('textbox').first();
  const question = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' });
  const home = (page: Page) => page.getByRole('link', { name: 'Home', exact: true });
  const pathOf = (page: Page) => new URL(page.url()).pathname;

  describe('what is typed and not saved', () => {
    let boss: ApiClient;
    const ids: Record<string, string> = {};

    beforeAll(async () => {
      boss = await owner(stage.world);
      for (const list of ['merchants', 'integrations', 'users']) {
        ids[list] = (await boss.get(`/${list}?limit=1`)).body.items[0].id as string;
      }
    });

    it('is asked about before it is left, and kept by whoever stays', async () => {
      const page = await stage.customer();
      const path = `/merchants/${ids['merchants']!}/edit`;
      await signInAt(stage, page, `/merchants/${ids['merchants']!}`);
      await page.getByRole('link', { name: 'Edit', exact: true }).click();
      await firstField(page).fill('Half a na');
      await home(page).click();
      await question(page).getByText('What you have changed here is not saved').waitFor();
      await expectGoodDashboardPage(page, 'leave-unsaved');
      await page.keyboard.press('Escape');
      await question(page).waitFor({ state: 'hidden' });
      expect([pathOf(page), await firstField(page).inputValue()]).toEqual([`/admin${path}`, 'Half a na']);
      await page.goBack();
      await question(page).getByRole('button', { name: 'Cancel' }).click();
      expect([pathOf(page), await firstField(page).inputValue()]).toEqual([`/admin${path}`, 'Half a na']);

      const asked = page.waitForEvent('dialog').then(async (dialog) => {
        await dialog.dismiss();
        return dialog.type();
      });
      await page.close({ runBeforeUnload: true });
      expect(await asked).toBe('beforeunload');

      await home(page).click();
      await question(page).getByRole('button', { name: 'Leave' }).click();
      await page.waitForURL(/\/admin\/?$/);
    });

    it('is asked about on every page that takes more than a moment to fill in', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/merchants');
      for (const path of [
        ...['/merchants/new', '/integrations/new', '/alarms/rules/new', '/alarms/channels/new', '/people/new'],
        ...[`/integrations/${ids['integrations']!}/edit`, `/people/${ids['users']!}`],
      ]) {
        await page.goto(`${stage.world.url}/admin${path}`);
        await firstField(page).fill('Something');
        await home(page).click();
        await question(page).getByRole('button', { name: 'Leave' }).click();
        await page.waitForURL(/\/admin\/?$/);
      }
      await pageIsQuiet(page);
    });

    it('is not asked about when nothing is, when it is saved, or when it is cancelled', async () => {
      const page = await stage.customer();
      const merchant = `/merchants/${ids['merchants']!}`;
      await signInAt(stage, page, `${merchant}/edit`);
      const name = await firstField(page).inputValue();
      await firstField(page).fill('Another');
      await firstField(page).fill(name);
      await home(page).click();
      await page.waitForURL(/\/admin\/?$/);

      await page.goto(`${stage.world.url}/admin${merchant}/edit`);
      await firstField(page).fill('Another');
      await page.getByRole('link', { name: 'Cancel' }).click();
      await page.waitForURL(new RegExp(`${merchant}$`));

      await page.goto(`${stage.world.url}/admin${merchant}/edit`);
      await firstField(page).fill('Another name');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByRole('heading', { level: 1, name: 'Another name' }).waitFor();
      expect(pathOf(page)).toBe(`/admin${merchant}`);
      await boss.patch(merchant, { name });
    });
  });
}
