import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BrowserWorld } from '../../support/browser-world.js';
import { OWNER } from '../../support/staff.js';

/** Opens a page of the dashboard as a stranger, up to the sign-in. */
export async function openDashboard(stage: BrowserWorld, page: Page, path = '/'): Promise<void> {
  await page.goto(`${stage.world.url}/admin${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The gateway says 401 to whoever is not signed in, which the browser complains about.
  stage.dropRefusals(401);
}

/**
 * Signs somebody in by the page, and waits until they see the dashboard. The world needs `settings: WITH_OWNER`.
 *
 * @param path of the page to arrive at, below `/admin`
 */
export async function signInAt(
  stage: BrowserWorld,
  page: Page,
  path = '/profile',
  person: { email: string; password: string } = OWNER,
): Promise<void> {
  await openDashboard(stage, page, path);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('#main-content h1').waitFor();
  await page.waitForURL((url) => url.pathname === `/admin${path}`);
  await pageIsQuiet(page);
}

/** Waits until the page shows what it has asked for. */
export async function pageIsQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  // Several parts of a page may be loading: until there is not even a first.
  await page.locator('[role=status]:has-text("Loading")').first().waitFor({ state: 'detached' });
}

const SCHEMES = ['light', 'dark'] as const;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DESKTOP_SIZE = { width: 1280, height: 800 };
const PHONE_WIDTH = 390;
/** Reflow of WCAG 1.4.10 is measured here. */
const NARROWEST = 320;

let folder: string | undefined;

/** Where the pictures of this run are, to be looked at: `SCREENSHOTS=folder`, or a temporary one. */
function pictureFolder(): string {
  folder ??= process.env['SCREENSHOTS'] ?? mkdtempSync(join(tmpdir(), 'gateway-dashboard-'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Axe objects to nothing on the page as it stands, light and dark, on a desktop and a phone; nothing is wider than a
 * phone; and there are pictures of it to be looked at. Leaves the page as wide as it was.
 *
 * @param name of the pictures: `audit-log`
 */
export async function expectGoodDashboardPage(page: Page, name: string): Promise<void> {
  const problems: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [size, viewport] of Object.entries({
      desktop: DESKTOP_SIZE,
      phone: { width: PHONE_WIDTH, height: 844 },
    })) {
      await page.setViewportSize(viewport);
      await pageIsQuiet(page);
      const { violations } = await checker(page, colorScheme).analyze();
      for (const { id, nodes } of violations) {
        const places = nodes.map(({ html, any }) => `${html.slice(0, 120)} (${any[0]?.message ?? ''})`);
        problems.push(`${size} ${colorScheme}: ${id} at ${places.join(', ')}`);
      }
      await picture(page, `${name}-${size}-${colorScheme}`);
    }
  }
  for (const width of [PHONE_WIDTH, NARROWEST]) {
    await page.setViewportSize({ width, height: 844 });
    const found = await page.evaluate<number>('document.scrollingElement.scrollWidth');
    if (found > width) problems.push(`${String(found)} px wide on a screen of ${String(width)} px`);
  }
  await page.setViewportSize(DESKTOP_SIZE);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(problems).toEqual([]);
}

/** Dark differs from light in its colours alone. */
function checker(page: Page, colorScheme: (typeof SCHEMES)[number]): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  return colorScheme === 'dark' ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe.withTags(WCAG);
}

async function picture(page: Page, name: string): Promise<void> {
  const path = join(pictureFolder(), `${name}.png`);
  // What sticks to the top of the window would else stand in the middle of the picture.
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path, fullPage: true, animations: 'disabled', caret: 'hide' });
}
