import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { AlarmEvaluator } from '../../../src/alarms/alarm-evaluator.js';
import type { BrowserWorld } from '../../support/browser-world.js';
import { arrive, choose, orderOf } from '../../support/customer.js';
import { owner } from '../../support/staff.js';
import { goTo, signInAt } from '../support/dashboard.js';
import { englishOn } from '../support/english.js';

export function inChinese(stage: BrowserWorld): void {
  describe('the dashboard in Chinese', () => {
    let abandoned: string;
    let refused: string;
    let merchant: string;
    let integration: string;
    let books: string;

    beforeAll(async () => {
      const { world } = stage;
      const { provider } = world;
      const client = await owner(world);
      merchant = (await client.get('/merchants')).body.items[0].id as string;
      integration = (await client.get('/integrations')).body.items[0].id as string;
      const left = await arrive(world, { reference: 'INV-LEFT' });
      await provider.abandon(orderOf(await choose(left)));
      abandoned = (await world.transaction(left.transactionId)).id;
      await client.post(`/transactions/${abandoned}/refresh`, {});
      // The day of these payments, which is over when the page is looked at right after midnight.
      books = `/books?day=${new Intl.DateTimeFormat('sv').format(world.clock.now())}`;
      const risky = await arrive(world, { reference: 'INV-RISK' });
      provider.faults.set({ paymentCall: 'risk' });
      await choose(risky).catch(() => undefined);
      const fault = await arrive(world, { reference: 'INV-FAULT' });
      provider.faults.set({ paymentCall: 'error-500' });
      await choose(fault).catch(() => undefined);
      provider.faults.set({ paymentCall: 'ok', query: 'error-500' });
      const open = await arrive(world, { reference: 'INV-RISK-2' });
      await choose(open);
      refused = (await world.transaction(risky.transactionId)).id;
      const { id } = await world.transaction(open.transactionId);
      await client.post(`/transactions/${id}/refresh`, {});
      await client.post('/alarm-rules', { name: 'Faults', kind: 'provider_errors', threshold: 1 });
      await world.app.get(AlarmEvaluator).round();
    });

    async function read(page: Page, path: string): Promise<string> {
      await goTo(page, path);
      return page.locator('#main-content').innerText();
    }

    it('leaves nothing English that is not marked as such', async () => {
      const page = await stage.customer({ locale: 'zh-CN' });
      await signInAt(stage, page, '/');
      const english: Record<string, string[]> = {};
      // Where the API's own sentences are shown: what is on other pages is in the dictionaries alone.
      const expected: Readonly<Record<string, string>> = {
        '/': 'MYGW 对查询答复 500：Internal processing exception',
        [`/transactions/${abandoned}`]: 'MYGW 结果代码 11（顾客放弃或超时）：Transaction abandoned',
        [`/transactions/${refused}`]: 'MYGW 答复 422：Unprocessable Entity: Blocked due to risk score',
        [books]: '尚无结果',
        '/alarms': '15 分钟内有 1 笔付款遇到 MYGW 出错',
        '/audit-log': '创建商户',
        '/go-live-checks': '仅用于测试',
        [`/merchants/${merchant}`]: '可收款',
        [`/integrations/${integration}`]: '当前',
      };
      for (const [path, words] of Object.entries(expected)) {
        expect({ path, text: await read(page, path) }).toEqual({ path, text: expect.stringContaining(words) });
        // A name that somebody gave.
        const found = (await englishOn(page)).filter((text) => text !== 'A person is needed');
        if (found.length > 0) english[path] = found;
      }
      expect(english).toEqual({});
      // What MYGW said itself is read out in its own language.
      await read(page, `/transactions/${refused}`);
      const own = page.locator('[lang=en]').filter({ hasText: 'Blocked due to risk score' });
      expect(await own.first().innerText()).toBe(
        'Unprocessable Entity: Blocked due to risk score: Exceed transaction attempts',
      );
    });

    it('calls every field of the audit log by a name, and says what the record has', async () => {
      const page = await stage.customer({ locale: 'zh-CN' });
      const actions = ['user_created', 'user_changed', 'api_token_created', 'merchant_created', 'integration_created'];
      actions.push('alarm_channel_created', 'alarm_rule_created', 'transactions_viewed', 'audit_verified');
      await signInAt(stage, page, '/audit-log');
      const found = new Set<string>();
      for (const action of actions) {
        await page.goto(`${stage.world.url}/admin/audit-log?action=${action}`);
        await page
          .getByRole('button', { name: /条记录的详情$/ })
          .first()
          .click();
        const names = page.getByRole('table', { name: '更改内容' }).getByRole('rowheader');
        // What a form calls it comes with that form's words.
        await names
          .filter({ hasText: /[\u4e00-\u9fff]/ })
          .first()
          .waitFor();
        for (const name of await names.allInnerTexts()) found.add(name);
      }
      expect(found.size).toBeGreaterThan(30);
      expect([...found].filter((name) => !/[\u4e00-\u9fff].*\s+\w+$/s.test(name))).toEqual([]);
    });

    it('calls a setting what its form calls it, and a payment tells which differ by now', async () => {
      const client = await owner(stage.world);
      const { body } = await client.get(`/transactions/${abandoned}`);
      const path = `/merchants/${body.merchant as string}`;
      expect((await client.patch(path, { emailPay: true, maxAmount: '700.00' })).status).toBe(200);
      const page = await stage.customer({ locale: 'zh-CN' });
      await signInAt(stage, page, '/audit-log?action=merchant_changed');
      await page
        .getByRole('button', { name: /条记录的详情$/ })
        .first()
        .click();
      const changes = page.getByRole('table', { name: '更改内容' });
      await changes.getByRole('rowheader', { name: '最高金额 maxAmount' }).waitFor();
      await page.goto(`${stage.world.url}/admin/transactions/${abandoned}`);
      const differences = page.getByRole('table', { name: '差异：商户' });
      const row = differences.getByRole('row').filter({ hasText: '邮件付款' });
      await row.waitFor();
      expect(await row.getByRole('cell').allTextContents()).toEqual(['邮件付款（Email Pay）', '否', '是']);
      await client.patch(path, { emailPay: false, maxAmount: null });
    });
  });
}
