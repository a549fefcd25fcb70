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
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'attached' });
  await page.waitForURL((url) => url.pathname === `/admin${path}`);
  await pageIsQuiet(page);
}

/** Waits until the page shows what it has asked for. */
export async function pageIsQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('[role=status]:has-text("Loading")').waitFor({ state: 'detached' });
}
