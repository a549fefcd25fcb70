import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { type BrowserWorld, DESKTOP, PATIENCE_MS } from '../../support/browser-world.js';
import { OWNER } from '../../support/staff.js';

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
/** Long enough for what has come to be shown, and to ask for more: a busy machine takes longer over a frame, too. */
const FRAMES = `new Promise((resolve) => {
  let left = 2;
  const next = () => ((left -= 1) < 0 ? resolve() : requestAnimationFrame(next));
  next();
})`;

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
    // Going to another page cuts it short.
    await page.evaluate(FRAMES).catch(() => undefined);
  }
  // Several parts of a page may be loading: until there is not even a first.
  await page.locator('[role=status]:has-text("Loading")').first().waitFor({ state: 'detached' });
}

/**
 * To another page by the router, as links do: a load of the whole dashboard for each page would take ten times as long.
 *
 * @param path below `/admin`, with its search part where it has one
 */
export async function goTo(page: Page, path: string): Promise<void> {
  const isOther = new URL(page.url()).pathname !== `/admin${path.split('?')[0] ?? ''}`;
  await page.evaluate("document.querySelector('main h1').dataset.left = 'yes'");
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(`/admin${path}`)})`);
  if (isOther) await page.locator('main h1:not([data-left])').waitFor();
  await pageIsQuiet(page);
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
  await page.setViewportSize({ ...DESKTOP.viewport, height });
  await page.evaluate('window.scrollTo(0, 0)');
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await page.setViewportSize(DESKTOP.viewport);
  expect(statSync(path).size).toBeLessThan(README_MAX_BYTES);
}
