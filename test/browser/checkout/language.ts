import { describe, expect, it } from '@jest/globals';
import { type BrowserWorld, DESKTOP, PHONE } from '../../support/browser-world.js';
import { arrival, choose, NOT_PAID, openCheckout } from '../support/errand.js';

const LANGUAGES = [
  { browser: 'en-GB', lang: 'en', heading: 'How would you like to pay?', own: 'English' },
  { browser: 'zh-CN', lang: 'zh-Hans', heading: '请选择支付方式', own: '简体中文' },
  { browser: 'zh-TW', lang: 'zh-Hant', heading: '請選擇付款方式', own: '繁體中文' },
  { browser: 'de-DE', lang: 'en', heading: 'How would you like to pay?', own: 'English' },
];

export function languageOfThePages(stage: BrowserWorld): void {
  describe('the language of the pages', () => {
    it.each(LANGUAGES)('is $lang for a browser in $browser', async ({ browser, lang, heading, own }) => {
      const page = await stage.customer({ ...PHONE, locale: browser });
      await openCheckout(stage, page);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('h2').first().textContent()).toBe(heading);
      expect(await page.locator('[aria-current]').textContent()).toBe(own);
    });

    it('can be switched, and stays so on every later page', async () => {
      const page = await stage.customer({ ...DESKTOP, locale: 'en-AU' });
      const first = await openCheckout(stage, page);
      const lang = () => page.locator('html').getAttribute('lang');
      await page.getByRole('link', { name: '繁體中文' }).click();
      await page.locator('html[lang=zh-Hant]').waitFor();

      await choose(page);
      await page.goto(first.checkout);
      expect(await lang()).toBe('zh-Hant');
      await openCheckout(stage, page);
      expect(await lang()).toBe('zh-Hant');
      await page.goto(`${stage.world.url}/pay/nobody`);
      expect(await lang()).toBe('zh-Hant');
      stage.dropRefusals(404);

      await page.goto(first.checkout);
      await page.getByRole('link', { name: 'English' }).click();
      await page.locator('html[lang=en]').waitFor();
      await page.goto(first.checkout);
      expect(await lang()).toBe('en');
    });

    it('stays switched on the page of a refused return from the provider', async () => {
      const page = await stage.customer({ ...DESKTOP, locale: 'en-AU' });
      await openCheckout(stage, page);
      await page.getByRole('link', { name: '简体中文' }).click();
      await page.locator('html[lang=zh-Hans]').waitFor();
      await page.goto(`${stage.world.url}/callbacks/mygw/reply?success=Y`);
      stage.dropRefusals(400);
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    });

    it('is that of the message that goes back with the customer', async () => {
      const page = await stage.customer({ ...PHONE, locale: 'zh-CN' });
      await openCheckout(stage, page);
      await page.getByRole('button', { name: '取消付款' }).click();
      expect(await arrival(page)).toEqual(NOT_PAID);
      expect(await page.getByTestId('error').textContent()).toMatch(/取消/);
    });
  });
}
