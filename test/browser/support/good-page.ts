import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESKTOP } from '../../support/browser-world.js';
import { type AxeOptions, lookAt, type Violation } from './axe.js';
import { pageIsQuiet } from './dashboard.js';
import { type LookName, LOOKS, routeOf } from './looks.js';

const ALL: AxeOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
};
/** What a scheme changes. */
const COLOURS: AxeOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

const PHONE_SIZE = { width: 390, height: 844 };
/** Reflow of WCAG 1.4.10 is measured here. */
const NARROWEST = 320;

/** What floats above the page follows its new width a moment later. */
const WIDTH_WITHIN = `async (width) => {
  const found = () => document.scrollingElement.scrollWidth;
  for (let frames = 0; frames < 30 && found() > width; frames += 1) await new Promise(requestAnimationFrame);
  return found();
}`;

/** A page takes on its new width over some frames: until it has been as high for ten of them. */
const SETTLED = `new Promise((resolve) => {
  let [height, same] = [-1, 0];
  const look = () => {
    const { scrollHeight } = document.documentElement;
    same = scrollHeight === height ? same + 1 : 0;
    height = scrollHeight;
    if (same < 10) requestAnimationFrame(look);
    else resolve();
  };
  look();
})`;

/** Colours are looked at in each scheme at each size; all else, which a scheme does not change, once at each size. */
const VIEWS = [
  { size: 'desktop', colorScheme: 'dark', options: COLOURS },
  { size: 'desktop', colorScheme: 'light', options: ALL },
  { size: 'phone', colorScheme: 'light', options: COLOURS },
  { size: 'phone', colorScheme: 'dark', options: ALL },
] as const;

/**
 * Where axe cannot tell on what ground a text stands, and why. Looked at by hand: the words beside the timeline's line
 * stand on the page's own ground, those in a menu that hangs over the page's head on that of the menu, and the arrows on
 * that of the other keys.
 */
const LOOKED_AT_BY_HAND: Partial<Record<LookName, string>> = {
  'transaction-failed': 'pseudoContent',
  'transaction-paid': 'pseudoContent',
  'transactions-export': 'elmPartiallyObscuring',
  'transactions-keys': 'nonBmp',
  'menu-dark': 'elmPartiallyObscuring',
};

/**
 * Axe objects to nothing on the page as it stands, in both schemes on a desktop and on a phone; nothing is wider than a
 * phone; and with `SCREENSHOTS=folder` there are pictures of all four to be looked at. Where a dialog is open, that alone is
 * looked at, light on a desktop and dark on a phone: what is below it has a look of its own. Leaves the page as wide as it
 * was, and light. Once for each page is enough: it takes a second.
 *
 * @param name of the pictures, `audit-log`
 */
export async function expectGoodDashboardPage(page: Page, name: LookName): Promise<void> {
  expect(routeOf(new URL(page.url()).pathname)).toBe(LOOKS[name]);
  const problems: string[] = [];
  await pageIsQuiet(page);
  const dialog = page.getByRole('dialog').first();
  const isDialog = await dialog.isVisible();
  // A button that has just done its work; one below a dialog may wait for it.
  if (!isDialog) await page.locator('button[data-loading]').first().waitFor({ state: 'detached' });
  // A dialog looks alike at any width, but for the room it has.
  const views = isDialog ? VIEWS.filter(({ options }) => options === ALL) : VIEWS;
  // What was done just before may still be on its way to the screen.
  await page.evaluate(SETTLED);
  for (const { size, colorScheme, options } of views) {
    await turn(page, size === 'desktop' ? DESKTOP.viewport : PHONE_SIZE, colorScheme);
    // What sticks to the top of the window would else cover what is below it, and stand in the middle of a picture.
    if (!isDialog) await page.evaluate('window.scrollTo(0, 0)');
    await takePicture(page, `${name}-${size}-${colorScheme}`, isDialog);
    const { violations, incomplete } = await lookAt(page, options, isDialog ? '[role=dialog]' : undefined);
    const found = [...violations, ...unclearContrast(incomplete, LOOKED_AT_BY_HAND[name])];
    problems.push(...found.map((one) => `${colorScheme} ${size}: ${inWords(one)}`));
  }
  for (const width of [PHONE_SIZE.width, NARROWEST]) {
    await page.setViewportSize({ ...PHONE_SIZE, width });
    const found = await page.evaluate<number>(`(${WIDTH_WITHIN})(${String(width)})`);
    if (found > width) problems.push(`${String(found)} px wide on a screen of ${String(width)} px`);
  }
  await page.setViewportSize(DESKTOP.viewport);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(problems).toEqual([]);
}

type Size = NonNullable<ReturnType<Page['viewportSize']>>;

/** A page takes a moment to take on another width; another scheme is there at once. */
async function turn(page: Page, viewport: Size, colorScheme: 'dark' | 'light'): Promise<void> {
  const isAnotherWidth = page.viewportSize()?.width !== viewport.width;
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  if (isAnotherWidth) await page.evaluate(SETTLED);
}

/** Texts whose contrast axe could not tell, but for those of the reason that is known. */
function unclearContrast(incomplete: readonly Violation[], known: string | undefined): Violation[] {
  const unclear = incomplete.filter(({ id }) => id === 'color-contrast');
  return unclear.flatMap((one) => {
    const nodes = one.nodes.filter(({ any }) => any[0]?.data?.messageKey !== known);
    return nodes.length === 0 ? [] : [{ ...one, nodes }];
  });
}

function inWords({ id, nodes }: Violation): string {
  const places = nodes.map(({ html, any }) => `${html.slice(0, 120)} (${any[0]?.message ?? ''})`);
  return `${id} at ${places.join(', ')}`;
}

/** Where the pictures go that are to be looked at; without it none are taken, which is a third of the time of a look. */
const FOLDER = process.env['SCREENSHOTS'];

/** Of the whole page, or of the window where a dialog is open. */
async function takePicture(page: Page, name: string, isDialog: boolean): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, fullPage: !isDialog, animations: 'disabled', caret: 'hide' });
}
