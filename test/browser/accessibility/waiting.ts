import { describe, expect, it } from '@jest/globals';
import { type BrowserWorld, PHONE } from '../../support/browser-world.js';
import { expectGoodPage } from '../support/accessibility.js';
import { choose, openCheckout } from '../support/errand.js';
import { holdStill, WAITING_STATES } from '../support/page-states.js';

export function accessibleWaiting(stage: BrowserWorld): void {
  describe('the waiting page is accessible, light and dark, on a phone and a desktop', () => {
    it.each(Object.entries(WAITING_STATES))('%s', async (_name, open) => {
      const page = await stage.customer();
      await open(stage, page);
      await holdStill(page);
      await expectGoodPage(page);
    });

    it('in zh-CN', async () => {
      const page = await stage.customer({ locale: 'zh-CN' });
      const { checkout } = await openCheckout(stage, page);
      await choose(page);
      await page.goto(checkout);
      await holdStill(page);
      await expectGoodPage(page);
    });

    it('inside WeChat', async () => {
      const page = await stage.customer({
        ...PHONE,
        userAgent: 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50',
      });
      const { checkout } = await openCheckout(stage, page);
      await choose(page, 'Alipay');
      await page.goto(checkout);
      await holdStill(page);
      expect(await page.getByRole('img').count()).toBe(1);
      await expectGoodPage(page);
    });
  });
}
