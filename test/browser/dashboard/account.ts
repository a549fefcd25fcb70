import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { generateSync } from 'otplib';
import type { BrowserWorld } from '../../support/browser-world.js';
import { hire, owner, PASSWORD } from '../../support/staff.js';
import { openDashboard, pageIsQuiet, signInAt } from '../support/dashboard.js';
import { expectGoodDashboardPage } from '../support/good-page.js';

const STEP_MS = 30_000;
const FRESH_MS = 11 * 60_000;

export function ownAccount(stage: BrowserWorld): void {
  describe('an account in the dashboard', () => {
    /** The secret of the operator's authenticator, and the codes for when it is lost. */
    let secret = '';
    let recoveryCodes: string[] = [];
    let person = { email: '', password: PASSWORD };

    afterEach(() => stage.world.clock.advance(STEP_MS));
    const code = () => generateSync({ secret, epoch: Math.floor(stage.world.clock.now() / 1000) });

    it('has a name, a password, and sessions that can be ended', async () => {
      person = { ...person, email: (await hire(await owner(stage.world), 'operator')).email };
      const elsewhere = await stage.customer();
      await signInAt(stage, elsewhere, '/profile', person);

      const page = await stage.customer();
      await signInAt(stage, page, '/profile', person);
      await expectGoodDashboardPage(page, 'profile');
      const sessions = page.getByRole('table', { name: 'Where you are signed in' });
      expect(await sessions.getByRole('row').count()).toBe(3);

      await page.getByLabel('Name').fill('Robin Ng');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByRole('button', { name: 'Your account, Robin Ng' }).waitFor();

      await page.getByLabel('Current password').fill('not this one');
      await page.getByLabel('New password').fill('four calm river stones');
      await page.getByRole('button', { name: 'Change the password' }).click();
      await page.getByText('Is not right').waitFor();
      stage.dropRefusals(403);

      await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
      const question = page.getByRole('dialog');
      await question.getByText('One other session').waitFor();
      await question.getByRole('button', { name: 'Sign out everywhere else' }).click();
      await question.waitFor({ state: 'detached' });
      await expectRows(sessions, 2);

      await elsewhere.getByLabel('Name').fill('Robin Nguyen');
      await elsewhere.getByRole('button', { name: 'Save changes' }).click();
      await signInAgain(elsewhere, person.password);
      await elsewhere.getByRole('button', { name: 'Your account, Robin Nguyen' }).waitFor();

      await page.reload();
      await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
      await question.getByRole('button', { name: 'Sign out everywhere else' }).click();
      await question.waitFor({ state: 'detached' });
      await elsewhere.getByRole('button', { name: 'Save changes' }).click();
      await elsewhere.getByRole('dialog').getByRole('button', { name: 'Somebody else' }).click();
      await elsewhere.waitForURL((url) => url.pathname === '/admin/sign-in');
      // Closed first: its other requests are refused too, some of them later.
      await elsewhere.context().close();
      stage.dropRefusals(401);

      // Another tab of this browser has signed in anew: its session is this page's from now on.
      await page.request.post(`${stage.world.url}/api/v1/session`, { data: person });
      await page.getByLabel('Name').fill('Robin Ng');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByRole('button', { name: 'Your account, Robin Ng', exact: true }).waitFor();
      stage.dropRefusals(403);
    });

    it('sets up a second factor by QR code and keeps its recovery codes, after a proof of who it is', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/profile', person);
      stage.world.clock.advance(FRESH_MS);
      await page.getByRole('button', { name: 'Set up…' }).click();
      const proof = page.getByRole('dialog', { name: 'Is it you?' });
      await proof.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await proof.getByRole('button', { name: 'Confirm' }).click();
      stage.dropRefusals(403);

      const dialog = page.getByRole('dialog', { name: 'Set up two-factor sign-in' });
      await dialog.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
      expect(await page.evaluate<number>('document.querySelector("[alt^=QR]").naturalWidth')).toBeGreaterThan(50);
      secret = (await dialog.locator('code').textContent()) ?? '';
      expect(secret).toMatch(/^[A-Z2-7]{32}$/);
      await expectGoodDashboardPage(page, 'profile-second-factor');
      await dialog.getByLabel('Code').fill('000000');
      await dialog.getByRole('button', { name: 'Turn on' }).click();
      await dialog.getByText('is not the code that the authenticator shows now').waitFor();
      stage.dropRefusals(400);
      await dialog.getByLabel('Code').fill(code());
      await dialog.getByRole('button', { name: 'Turn on' }).click();
      const codes = dialog.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
      await codes.first().waitFor();
      recoveryCodes = await codes.allTextContents();
      expect(recoveryCodes.length).toBeGreaterThan(5);
      await dialog.getByRole('button', { name: 'I have kept them' }).click();
      await page.getByText('On', { exact: true }).waitFor();
    });

    it('signs in by a code then, or by a recovery code, with the keyboard alone', async () => {
      for (const given of [code(), recoveryCodes[0] ?? '']) {
        const page = await stage.customer();
        await openDashboard(stage, page, '/profile');
        await page.keyboard.type(person.email);
        await page.keyboard.press('Tab');
        await page.keyboard.type(PASSWORD);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
        stage.dropRefusals(401);
        await page.keyboard.type(given);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
        await pageIsQuiet(page);
        // The heading has the focus after the change of page.
        expect(await page.evaluate('document.activeElement.textContent')).toBe('Profile');
      }
    });

    it('has to set one up before anything else where an owner demands it', async () => {
      const boss = await owner(stage.world);
      const { email } = await hire(boss, 'auditor');
      await boss.patch('/security-settings', { requireTotp: true });
      const page = await stage.customer();
      await openDashboard(stage, page, '/profile');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL('**/admin/second-factor');
      await page.getByText('An owner requires a second factor of everyone').waitFor();
      await page.getByRole('img', { name: 'QR code' }).waitFor();
      await expectGoodDashboardPage(page, 'second-factor-demanded');
      secret = (await page.locator('code').first().textContent()) ?? '';
      await page.getByLabel('Code').fill(code());
      await page.getByRole('button', { name: 'Turn on' }).click();
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
    });

    it('chooses language and colours, which the browser keeps', async () => {
      const page = await stage.customer({ locale: 'zh-CN' });
      await openDashboard(stage, page, '/profile');
      await page.getByRole('heading', { name: '登录支付网关' }).waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('zh-Hans');
      await expectGoodDashboardPage(page, 'sign-in-zh');
      await page.getByText('English').click();
      await page.getByRole('heading', { name: 'Sign in to the Payment Gateway' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Sign in to the Payment Gateway' }).waitFor();
    });
  });
}

async function expectRows(table: { getByRole: (role: 'row') => { count: () => Promise<number> } }, rows: number) {
  for (let tries = 0; tries < 100 && (await table.getByRole('row').count()) !== rows; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await table.getByRole('row').count()).toBe(rows);
}

/** Over the page, of which nothing is to be seen, and in which nothing is lost. */
async function signInAgain(page: Page, password: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.waitFor();
  await expectGoodDashboardPage(page, 'session-over');
  await dialog.getByLabel('Password', { exact: true }).fill('not this one');
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
