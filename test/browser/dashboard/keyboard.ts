import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BrowserWorld } from '../../support/browser-world.js';
import { owner } from '../../support/staff.js';
import { goTo, pageIsQuiet, signInAt } from '../support/dashboard.js';
import { pagesOf } from '../support/every-page.js';
import { focusedName, pressEnterOn, tabTo } from '../support/keyboard.js';
import { walkByKeyboard } from '../support/keyboard-walk.js';

/** Longer than the dashboard waits for the next key. */
const PAUSE_MS = 800;
const LAST_YEAR = String(new Date().getFullYear() - 1);
const YEAR_BEFORE = String(new Date().getFullYear() - 2);

export function keyboardAlone(stage: BrowserWorld): void {
  describe('a keyboard alone, in the dashboard', () => {
    const search = (page: Page, name: string, value: string | null) =>
      page.waitForURL((url) => url.searchParams.get(name) === value);

    it('reaches everything on every page, and sees where it is', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/profile');
      const found: Record<string, string[]> = {};
      for (const { route, path } of await pagesOf(await owner(stage.world))) {
        await goTo(page, path);
        const wrong = await walkByKeyboard(page);
        if (wrong.length > 0) found[route] = wrong;
      }
      expect(found).toEqual({});
    });

    it('is led past the navigation, and works the menu of the account', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/profile');
      await page.keyboard.press('Tab');
      await focusComesTo(page, 'Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main-content');

      await tabTo(page, await accountButton(page));
      await page.keyboard.press('Enter');
      // It is loaded when it is first opened.
      await page.getByRole('radio', { name: 'System' }).waitFor({ state: 'attached' });
      await tabTo(page, 'System');
      await page.keyboard.press('ArrowLeft');
      await page.locator('[data-mantine-color-scheme=dark]').waitFor();
      await tabTo(page, 'English');
      await page.keyboard.press('ArrowRight');
      await page.locator('html[lang=zh-Hans]').waitFor();
      await focusComesTo(page, '简体中文');
      await page.keyboard.press('ArrowLeft');
      await page.locator('html[lang=en]').waitFor();
      await page.keyboard.press('Escape');
      await focusComesTo(page, await accountButton(page));
      await page.keyboard.press('Enter');
      await pressEnterOn(page, 'Sign out');
      await page.waitForURL('**/admin/sign-in');
    });

    it('types days and months, of which nothing is taken before it is whole', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/books');
      await tabTo(page, 'Day');
      // Days and months alike, because the browser's own language says which comes first. A day of this year by now.
      await page.keyboard.type('1212');
      await page.waitForTimeout(PAUSE_MS);
      await page.keyboard.type(LAST_YEAR);
      await search(page, 'day', `${LAST_YEAR}-12-12`);
      await pressEnterOn(page, 'The day after');
      await search(page, 'day', `${LAST_YEAR}-12-13`);
      await page.waitForFunction(`document.querySelector('main input[type=date]').value === '${LAST_YEAR}-12-13'`);
      await page.getByRole('heading', { level: 1 }).focus();
      await tabTo(page, 'Day');
      await page.keyboard.type('12129999');
      await page.keyboard.press('Enter');
      // Beyond the last day there is.
      await search(page, 'day', null);
      await page.getByRole('heading', { level: 1 }).focus();
      await tabTo(page, 'Daily close');
      await page.keyboard.press('ArrowRight');
      await search(page, 'view', 'settlement');
      await tabTo(page, 'Month');
      // The year is first in this field of Chromium.
      await page.keyboard.type(`${LAST_YEAR}03`);
      await search(page, 'month', `${LAST_YEAR}-03`);

      await goTo(page, '/');
      await tabTo(page, 'Period');
      await page.keyboard.press('End');
      await search(page, 'period', 'chosen');
      await page.getByLabel('From', { exact: true }).waitFor();
      await tabTo(page, 'From');
      await page.keyboard.type(`0101${LAST_YEAR}`);
      await search(page, 'from', `${LAST_YEAR}-01-01`);
      await tabTo(page, 'To');
      // Before the first day, which goes along.
      await page.keyboard.type(`0101${YEAR_BEFORE}`);
      await page.keyboard.press('Enter');
      await search(page, 'to', `${YEAR_BEFORE}-01-01`);
      await search(page, 'from', `${YEAR_BEFORE}-01-01`);
      await page.getByText('No payments in this period').waitFor();
    });

    it('opens and closes an entry of the log, filters it, and verifies the chain', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/audit-log?action=user_changed');
      await page.getByRole('heading', { level: 1 }).focus();
      await tabTo(page, 'Verify now');
      // What looks after the keyboard is loaded with its first key.
      await pageIsQuiet(page);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'Nobody has changed the log' }).waitFor();
      await backOn(page, 'Verify now');
      await tabTo(page, 'From');
      await page.keyboard.type('01012020');
      await search(page, 'from', '2020-01-01');
      await pageIsQuiet(page);
      const [button = ''] = await page.getByRole('button', { name: /^Details of entry/ }).evaluateAll(LABELS);
      await pressEnterOn(page, button);
      await page.getByRole('table', { name: 'Changes' }).waitFor();
      await tabTo(page, 'Copy: Hash');
      await page.keyboard.press('Shift+Tab');
      while ((await focusedName(page)) !== button) await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('table', { name: 'Changes' }).waitFor({ state: 'detached' });
      await focusComesTo(page, button);
      await page.getByRole('heading', { level: 1 }).focus();
      await pressEnterOn(page, 'Clear the filters');
      await search(page, 'from', null);
      await pageIsQuiet(page);
      await expectFocus(page);
    });

    it('is asked before anything is disabled, and is not lost on the way', async () => {
      const page = await stage.customer();
      const { items } = (await (await owner(stage.world)).get('/merchants')).body as { items: { id: string }[] };
      await signInAt(stage, page, `/merchants/${items[0]?.id ?? ''}`);
      await pressEnterOn(page, 'Test the connection');
      await page.getByText('The connection works').waitFor();
      await backOn(page, 'Test the connection');
      const question = page.getByRole('dialog');
      await pressEnterOn(page, 'Disable');
      await question.getByRole('button', { name: 'Cancel' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await question.waitFor({ state: 'detached' });
      await focusComesTo(page, 'Disable');
      await page.keyboard.press('Enter');
      await question.waitFor();
      await pressEnterOn(page, 'Disable');
      await question.waitFor({ state: 'detached' });
      // The button that was pressed is gone, and the heading says whose page this is.
      await focusComesTo(page, 'Harbour Offices');
      await pressEnterOn(page, 'Enable');
      await backOn(page, 'Disable');
    });
  });
}

const LABELS = (buttons: unknown[]): string[] =>
  (buttons as { getAttribute: (name: string) => string }[]).map((button) => button.getAttribute('aria-label'));

async function accountButton(page: Page): Promise<string> {
  return (await page.getByRole('button', { name: /^Your account/ }).getAttribute('aria-label')) ?? '';
}

/** The focus comes back a moment after what had it is gone. */
async function focusComesTo(page: Page, name: string): Promise<void> {
  const deadline = Date.now() + 5000;
  while ((await focusedName(page)) !== name && Date.now() < deadline) await page.waitForTimeout(20);
  expect(await focusedName(page)).toBe(name);
}

/** When its work is done. */
async function backOn(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).and(page.locator(':focus')).waitFor();
}

/** Somewhere in the page, and not nowhere. */
async function expectFocus(page: Page): Promise<void> {
  await page.locator('main :focus').waitFor();
}
