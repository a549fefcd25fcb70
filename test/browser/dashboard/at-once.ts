import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserWorld } from '../../support/browser-world.js';
import type { ApiClient } from '../../support/api-client.js';
import { owner } from '../../support/staff.js';
import { signInAt } from '../support/dashboard.js';

/** Two people at the same thing, and a gateway that is away for a moment. */
export function atOnce(stage: BrowserWorld): void {
  describe('what two people do at once in the dashboard', () => {
    let colleague: ApiClient;
    let id: string;

    beforeAll(async () => {
      colleague = await owner(stage.world);
      id = (await colleague.get('/merchants?limit=1')).body.items[0].id as string;
    });

    it('overwrites nothing that somebody has not seen', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, `/merchants/${id}/edit`);
      await page.getByLabel('Name').first().fill('Harbour One');
      await page.getByLabel('Maximum amount').fill('900');
      const theirs = { maxAmount: '500.00', emailPay: true };
      expect((await colleague.patch(`/merchants/${id}`, theirs)).status).toBe(200);

      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByText('Somebody else has saved changes meanwhile').waitFor();
      stage.dropRefusals(412);
      await page.getByText('Somebody else has changed this, too').and(page.locator(':visible')).waitFor();
      expect(await page.getByLabel('Maximum amount').inputValue()).toBe('900');
      expect((await colleague.get(`/merchants/${id}`)).body).toMatchObject(theirs);

      await page.getByLabel('Maximum amount').fill('600');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByRole('heading', { level: 1, name: 'Harbour One' }).waitFor();
      const { body } = await colleague.get(`/merchants/${id}`);
      expect(body).toMatchObject({ name: 'Harbour One', maxAmount: '600', emailPay: true });
      await colleague.patch(`/merchants/${id}`, { name: 'Harbour Offices', maxAmount: null, emailPay: false });
    });

    it('loads anew what the gateway has another dashboard of by now', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/transactions');
      // As after a new version was put in place: the parts of this one are gone, and the page begins with another script.
      await page.route('**/admin/assets/session-over-dialog-*', (route) => route.fulfill({ status: 404 }));
      await page.route('**/admin/', (route) =>
        route.fulfill({ body: '<script type="module" src="/new.js"></script>' }),
      );
      await page.context().clearCookies();
      await page.getByLabel('State', { exact: true }).selectOption('failed');
      await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      expect(new URL(page.url()).searchParams.get('next')).toBe('/transactions?status=failed');
      stage.takeProblems();
    });

    it('says of an address that was cut off that it leads nowhere', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, `/merchants/${id.slice(0, -3)}`);
      await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    });

    it('does not call anybody signed out whom the gateway has not let go', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/profile');
      await page.route('**/api/v1/session', (route) => route.abort());
      await page.getByRole('button', { name: /^Your account/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('dialog').getByText('The gateway does not answer').waitFor();
      await page.unroute('**/api/v1/session');
      await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      stage.takeProblems();
    });
  });
}
