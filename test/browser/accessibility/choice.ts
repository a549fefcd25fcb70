import { describe, expect, it } from '@jest/globals';
import { type BrowserWorld, PHONE } from '../../support/browser-world.js';
import { expectGoodPage } from '../support/accessibility.js';
import { openCheckout } from '../support/errand.js';
import { CHOICE_STATES, holdStill } from '../support/page-states.js';

export function accessibleChoice(stage: BrowserWorld): void {
  describe('the choice of card types is accessible, light and dark, on a phone and a desktop', () => {
    it.each(Object.entries(CHOICE_STATES))('%s', async (_name, open) => {
      const page = await stage.customer();
      await open(stage, page);
      await expectGoodPage(page);
    });

    it.each(['zh-CN', 'zh-TW'])('in %s', async (locale) => {
      const page = await stage.customer({ locale });
      await openCheckout(stage, page);
      await expectGoodPage(page);
    });

    it('inside WeChat', async () => {
      const page = await stage.customer({
        ...PHONE,
        userAgent: 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50',
      });
      await openCheckout(stage, page);
      await holdStill(page);
      expect(await page.getByRole('img').count()).toBe(1);
      await expectGoodPage(page);
    });
  });
}
