import { mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { type BrowserWorld, PATIENCE_MS } from '../../support/browser-world.js';
import { OWNER } from '../../support/staff.js';
import { type AxeOptions, violationsOf } from './axe.js';

/** Opens a page of the dashboard as a stranger, up to the sign-in. */
export async function openDashboard(stage: BrowserWorld, page: Page, path = '/'): Promise<void> {
  await prepare(page);
  await page.goto(`${stage.world.url}/admin${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The gateway says 401 to whoever is not signed in, which the browser complains about.
  stage.dropRefusals(401);
}

/**
 * Signs somebody in and opens a page as they see it. Past the form, which `dashboard-access` and `dashboard-account`
 * are about: one load of the dashboard instead of two. The world needs `settings: WITH_OWNER`.
 *
 * @param path of the page to arrive at, below `/admin`, with its search part where it has one
 */
export async function signInAt(
  stage: BrowserWorld,
  page: Page,
  path = '/profile',
  person: { email: string; password: string } = OWNER,
): Promise<void> {
  // By the browser's own cookies and name, so that the session is one of this browser.
  const { email, password } = person;
  const answer = await page.request.post(`${stage.world.url}/api/v1/session`, { data: { email, password } });
  if (answer.status() !== 201) throw new Error(`Sign-in answered ${String(answer.status())}: ${await answer.text()}`);
  await prepare(page);
  await page.goto(`${stage.world.url}/admin${path}`);
  await page.locator('#main-content h1').waitFor();
  await page.waitForURL((url) => url.pathname === new URL(`/admin${path}`, url).pathname);
  await pageIsQuiet(page);
}

/** What a page has asked for and not got yet. */
const underWay = new WeakMap<Page, Set<Request>>();
const LOOK_MS = 60;

/** Keeps the books of what is being loaded; and dialogs open at once, so that nothing waits for a transition. */
async function prepare(page: Page): Promise<void> {
  if (underWay.has(page)) return;
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** Waits until the page shows what it has asked for: nothing is under way at two looks in a row. */
export async function pageIsQuiet(page: Page): Promise<void> {
  const requests = underWay.get(page);
  if (!requests) throw new Error('Opened by openDashboard or signInAt, this page would be watched');
  const end = Date.now() + PATIENCE_MS;
  for (let looks = 0; looks < 2; looks = requests.size === 0 ? looks + 1 : 0) {
    if (Date.now() > end) throw new Error(`Still loading: ${[...requests].map((one) => one.url()).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  // Several parts of a page may be loading: until there is not even a first.
  await page.locator('[role=status]:has-text("Loading")').first().waitFor({ state: 'detached' });
}

const WCAG: AxeOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
};
/** Dark differs from light in its colours alone, a phone from a desktop in what is where and how large. */
const OF_DARK_PHONES: AxeOptions = {
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
  },
};
const DESKTOP_SIZE = { width: 1280, height: 800 };
const PHONE_SIZE = { width: 390, height: 844 };
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
 * Axe objects to nothing on the page as it stands, light on a desktop and dark on a phone; nothing is wider than a
 * phone; and there are pictures of both in both schemes to be looked at. Leaves the page as wide as it was. Once for
 * each page is enough: it takes a second.
 *
 * @param name of the pictures: `audit-log`
 */
export async function expectGoodDashboardPage(page: Page, name: string): Promise<void> {
  const problems: string[] = [];
  await page.setViewportSize(DESKTOP_SIZE);
  await pageIsQuiet(page);
  await lookIn(page, 'dark', `${name}-desktop-dark`);
  await lookIn(page, 'light', `${name}-desktop-light`);
  problems.push(...(await objections(page, WCAG, 'a light desktop')));
  await page.setViewportSize(PHONE_SIZE);
  await pageIsQuiet(page);
  await lookIn(page, 'light', `${name}-phone-light`);
  await lookIn(page, 'dark', `${name}-phone-dark`);
  problems.push(...(await objections(page, OF_DARK_PHONES, 'a dark phone')));
  for (const width of [PHONE_SIZE.width, NARROWEST]) {
    await page.setViewportSize({ ...PHONE_SIZE, width });
    const found = await page.evaluate<number>('document.scrollingElement.scrollWidth');
    if (found > width) problems.push(`${String(found)} px wide on a screen of ${String(width)} px`);
  }
  await page.setViewportSize(DESKTOP_SIZE);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(problems).toEqual([]);
}

const README_MAX_BYTES = 200_000;

/**
 * A picture of the README, of the upper part of a page; renewed by `UPDATE_SCREENSHOTS=1 npm run test:browser -- dashboard`.
 *
 * @param height in pixels
 */
export async function readmePicture(page: Page, name: string, height: number): Promise<void> {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return;
  const path = fileURLToPath(new URL(`../../../docs/images/${name}.png`, import.meta.url));
  await page.setViewportSize({ ...DESKTOP_SIZE, height });
  await page.evaluate('window.scrollTo(0, 0)');
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await page.setViewportSize(DESKTOP_SIZE);
  expect(statSync(path).size).toBeLessThan(README_MAX_BYTES);
}

async function objections(page: Page, options: AxeOptions, where: string): Promise<string[]> {
  const violations = await violationsOf(page, options);
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ html, any }) => `${html.slice(0, 120)} (${any[0]?.message ?? ''})`);
    return `${where}: ${id} at ${places.join(', ')}`;
  });
}

/** Changes the scheme and takes a picture. */
async function lookIn(page: Page, colorScheme: 'light' | 'dark', name: string): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const path = join(pictureFolder(), `${name}.png`);
  // What sticks to the top of the window would else stand in the middle of the picture.
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path, fullPage: true, animations: 'disabled', caret: 'hide' });
}
