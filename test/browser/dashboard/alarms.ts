import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserWorld } from '../../support/browser-world.js';
import { signInAt } from '../support/dashboard.js';
import { expectGoodDashboardPage } from '../support/good-page.js';

export function alarms(stage: BrowserWorld): void {
  describe('the alarms', () => {
    const received: IncomingHttpHeaders[] = [];
    let receiver: Server;
    let address: string;

    beforeAll(async () => {
      receiver = createServer((request, response) => {
        received.push(request.headers);
        request.resume();
        request.on('end', () => response.end('Thank you'));
      });
      await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/alarms`;
    });
    afterAll(() => {
      receiver.close();
    });

    it('go to a webhook that was tested, by a rule; each message is in the log', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/alarms');
      await page.getByText('No alarm so far').waitFor();
      await expectGoodDashboardPage(page, 'alarms-empty');
      await page.getByRole('tab', { name: 'Channels' }).click();
      await page.getByRole('link', { name: 'New channel' }).click();
      await page.getByRole('radio', { name: 'Webhook' }).check();
      await page.getByLabel('Name').fill('Duty phone');
      await page.getByLabel('Address of the webhook').fill('http://192.168.0.1/');
      await page.getByRole('button', { name: 'Create the channel' }).click();
      await page.getByText('must be a public https address').waitFor();
      stage.dropRefusals(400);
      await expectGoodDashboardPage(page, 'alarms-channel-new');
      await page.getByLabel('Address of the webhook').fill(address);
      await page.getByRole('button', { name: 'Create the channel' }).click();
      await page.getByRole('heading', { name: 'Copy the webhook’s secret now' }).waitFor();
      await page.getByText(/^whsec_/).waitFor();
      await expectGoodDashboardPage(page, 'alarms-secret');
      await page.getByRole('button', { name: 'I have copied it' }).click();
      await page.getByRole('button', { name: 'Send a test: Duty phone' }).click();
      await page.getByText('The test arrived.').waitFor();
      expect(await page.content()).not.toContain('whsec_');
      expect(received).toEqual([expect.objectContaining({ 'webhook-signature': expect.stringMatching(/^v1,/) })]);
      await expectGoodDashboardPage(page, 'alarms-channels');

      await page.getByRole('tab', { name: 'Rules' }).click();
      await page.getByRole('link', { name: 'New rule' }).click();
      await page.getByLabel('Name').fill('A person is needed');
      await page.getByLabel('How many payments').fill('none');
      await page.getByRole('checkbox', { name: 'Duty phone' }).check();
      await page.getByRole('switch', { name: 'Keep quiet for a part of the day' }).press('Space');
      await page.getByRole('button', { name: 'Create the rule' }).click();
      await page.getByText('Must be a whole number, 1 or more').waitFor();
      await page.getByLabel('How many payments').fill('3');
      await expectGoodDashboardPage(page, 'alarms-rule');
      await page.getByRole('button', { name: 'Create the rule' }).click();
      const rule = page.getByRole('table', { name: 'Rules' }).getByRole('row').last();
      expect(await rule.innerText()).toMatch(
        /A person is needed[^]*3 or more payments[^]*Duty phone[^]*22:00 to 07:00/,
      );

      await expectGoodDashboardPage(page, 'alarms-rules');
      await rule.getByRole('link', { name: 'A person is needed' }).click();
      await page.getByRole('heading', { level: 1, name: 'A person is needed' }).waitFor();
      await expectGoodDashboardPage(page, 'alarms-rule-edit');
      await page.getByRole('link', { name: 'Rules' }).click();

      // The tabs by the arrows, as tabs are.
      await page.getByRole('tab', { name: 'Rules' }).press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      const message = page.getByRole('table', { name: 'Sent messages' }).getByRole('row').last();
      expect(await message.innerText()).toMatch(/Test[^]*Duty phone\s+Delivered[^]*Answered 200\.[^]*Thank you/);
      await expectGoodDashboardPage(page, 'alarms-deliveries');

      await page.getByRole('button', { name: /^Send again: / }).click();
      await page.getByText('It arrived').waitFor();
      expect(await message.getByRole('cell', { name: '2', exact: true }).count()).toBe(1);
      // The same message to the receiver: it has seen the identifier before.
      expect(new Set(received.map((headers) => headers['webhook-id'])).size).toBe(1);
      expect(received).toHaveLength(2);
    });

    it('are signed with a new secret after a rotation, and with the earlier one until it is stopped', async () => {
      const page = await stage.customer();
      await signInAt(stage, page, '/alarms?view=channels');
      await page.getByRole('link', { name: 'Duty phone' }).click();
      await page.getByRole('button', { name: 'Replace the secret' }).click();
      const dialog = page.getByRole('dialog', { name: 'Replace the webhook’s secret?' });
      await dialog.getByText('Duty phone').waitFor();
      await dialog.getByRole('button', { name: 'Replace the secret' }).click();
      await page.getByText(/^whsec_/).waitFor();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'I have copied it' }).click();
      await page.getByText('Messages are signed with two secrets').waitFor();
      expect(await page.content()).not.toContain('whsec_');
      await expectGoodDashboardPage(page, 'alarms-channel');
      await page.getByRole('button', { name: 'Stop the earlier secret' }).click();
      const question = page.getByRole('dialog', { name: 'Stop the earlier secret now?' });
      await question.getByText('Duty phone').waitFor();
      await question.getByRole('button', { name: 'Stop the earlier secret' }).click();
      await page.getByText('Messages are signed with two secrets').waitFor({ state: 'detached' });
    });
  });
}
