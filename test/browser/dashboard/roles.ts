import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../src/admin/auth/permissions.js';
import type { BrowserWorld } from '../../support/browser-world.js';
import { hire, owner, PASSWORD } from '../../support/staff.js';
import { goTo, signInAt } from '../support/dashboard.js';
import { pagesOf } from '../support/every-page.js';

/** What can be pressed, followed or switched in the page itself; fields alone change nothing. */
const OFFERED = `[...document.querySelectorAll('main :is(button, a[href], [role=switch]):not([role=tab], [aria-hidden])')]
  .filter((one) => !one.disabled && one.checkVisibility())
  .map((one) => one.getAttribute('aria-label') ?? (one.labels?.[0] ?? one).innerText.split('\\n')[0])`;

/** Of things that are there in any number, one. */
const MANY = /^(Details of entry|Raw record of entry) \d+$/;

/** All that an auditor finds; a page that is not here is not for them. */
const FOR_AUDITORS: Readonly<Record<string, readonly string[]>> = {
  '/': ['Harbour Offices', 'See the failed ones'],
  '/transactions': ['Amount', 'Asked for', 'Columns', 'Export', 'INV-PAID', 'Keys', 'More filters', 'Views'],
  '/transactions/$id': [
    ...[
      'All transactions',
      'Copy: ID in the gateway',
      'Copy: Order ID',
      'Copy: Reference',
      'Copy: Request in the logs',
    ],
    ...['Copy: transactionId', 'Evidence (ZIP)', 'Harbour Offices', 'Harbour portal', 'Raw record of entry'],
  ],
  '/books': ['As a table: Received in AUD, 30 days', 'Download CSV', 'The day before'],
  '/books?view=settlement': ['Download CSV', 'The month after', 'The month before'],
  '/merchants': ['Harbour Offices'],
  '/merchants/$id': ['Copy: Merchant ID', 'Merchants'],
  '/integrations': ['Harbour portal'],
  '/integrations/$id': ['Copy the Gateway URL', 'Harbour Offices', 'Integrations', 'Preview the payment page'],
  '/alarms': [],
  '/alarms?view=rules': [],
  '/alarms?view=channels': [],
  '/alarms?view=deliveries': [],
  '/people': ['A auditor', 'A operator', 'Sam Ortiz', 'owner@example.com'],
  '/people/$id': ['People', 'What they did'],
  '/api-tokens': [],
  '/audit-log': ['Details of entry', 'Verify now'],
  '/go-live-checks': ['Check again'],
  // Their own account.
  '/profile': ['Change the password', 'Save changes', 'Set up…', 'Show the password'],
};

/** Of what an operator finds, that which an auditor does not; and pages that are not for them. */
const FOR_OPERATORS: Readonly<Record<string, unknown>> = {
  '/transactions/$id': expect.arrayContaining([
    ...['Cancel the payment…', 'Deliver the result', 'Link for the customer', 'Refresh from MYGW', 'Refund…'],
  ]),
  '/merchants': ['Add a merchant', 'Harbour Offices'],
  '/merchants/new': expect.arrayContaining(['Add the merchant', 'Trust callbacks without asking MYGW']),
  '/merchants/$id': ['Copy: Merchant ID', 'Disable', 'Edit', 'Merchants', 'Test the connection'],
  '/merchants/$id/edit': expect.arrayContaining(['Remove the API key', 'Replace: Merchant Key', 'Save changes']),
  '/integrations': ['Add an integration', 'Harbour portal'],
  '/integrations/new': expect.arrayContaining(['Add the integration', 'Deliver results by itself']),
  '/integrations/$id': [
    ...['Copy the Gateway URL', 'Disable', 'Edit', 'Harbour Offices', 'Integrations', 'Preview the payment page'],
    'Replace the secret',
  ],
  '/integrations/$id/edit': ['Cancel', 'Deliver results by itself', 'Harbour portal', 'Save changes'],
  '/alarms/channels/$id': [
    'Channels',
    'Delete the channel',
    'Replace the secret',
    'Save changes',
    'This channel is on',
  ],
  '/tools?tool=signature': ['Compute', 'Show the password'],
  '/people': null,
  '/people/new': null,
  '/people/$id': null,
  '/api-tokens': null,
  '/api-tokens/new': null,
  '/audit-log': null,
};

export function roles(stage: BrowserWorld): void {
  describe('what the dashboard offers to whom', () => {
    /** By page, in the router's words, what somebody of this role is offered; null where the page is not for them. */
    async function walk(role: Role): Promise<Record<string, string[] | null>> {
      const boss = await owner(stage.world);
      const { email } = await hire(boss, role);
      const pages = await pagesOf(boss);
      const page = await stage.customer();
      const methods = new Set<string>();
      await signInAt(stage, page, '/profile', { email, password: PASSWORD });
      page.on('request', (request) => methods.add(request.method()));
      const found: Record<string, string[] | null> = {};
      for (const { route, path } of pages) {
        await goTo(page, path);
        const isRefused = await page.getByRole('heading', { name: 'Not for your role' }).isVisible();
        // How long a list is by then depends on how often the histories were sealed meanwhile.
        const names = (await page.evaluate<string[]>(OFFERED)).filter((name) => name !== 'Show more');
        found[route] = isRefused ? null : [...new Set(names.map((name) => name.replace(MANY, '$1')))].toSorted();
      }
      expect([...methods]).toEqual(['GET']);
      return found;
    }

    it('to an auditor, on every page, nothing that changes anything', async () => {
      const pages = Object.entries(await walk('auditor')).filter(([, offered]) => offered !== null);
      expect(Object.fromEntries(pages)).toEqual(FOR_AUDITORS);
    });

    it('to an operator the merchants, integrations, payments and alarms, but neither people nor rules', async () => {
      expect(await walk('operator')).toMatchObject(FOR_OPERATORS);
    });
  });
}
