import { describe, expect, it } from '@jest/globals';
import { type BrowserWorld, DESKTOP, PHONE } from '../../support/browser-world.js';
import { arrival, choose, methodButton, openCheckout, PAID, pressAtProvider } from '../support/errand.js';

const IN_WECHAT = {
  ...PHONE,
  userAgent:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 ' +
    'Mobile Safari/537.36 MicroMessenger/8.0.50.2701 Language/en',
};
const QR = 'QR code with the address of this payment page';

export function insideWechat(stage: BrowserWorld): void {
  describe('inside WeChat', () => {
    it('says that Alipay does not open there, and shows the way round', async () => {
      const page = await stage.customer(IN_WECHAT);
      await openCheckout(stage, page);
      await page.getByRole('heading', { name: 'Paying with Alipay?' }).waitFor();
      const code = page.getByRole('img', { name: QR });
      const { width = 0, height = 0 } = (await code.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThan(150);
      const note = await methodButton(page, 'Alipay').getAttribute('aria-describedby');
      expect(await page.locator(`#${note ?? ''}`).textContent()).toContain('Cannot open inside WeChat');
      expect(await methodButton(page, 'Wechat Pay').getAttribute('aria-describedby')).toBeNull();
    });

    it('pays with WeChat Pay as anywhere else', async () => {
      const page = await stage.customer(IN_WECHAT);
      await openCheckout(stage, page);
      await choose(page, 'Wechat Pay');
      await pressAtProvider(page, 'Pay');
      expect(await arrival(page)).toEqual(PAID);
    });

    it('follows the payment that the customer makes with Alipay on another device', async () => {
      const inWechat = await stage.customer(IN_WECHAT);
      const { checkout } = await openCheckout(stage, inWechat);
      const desktop = await stage.customer(DESKTOP);
      await desktop.goto(checkout);
      await choose(desktop, 'Alipay');
      await inWechat.getByRole('heading', { name: 'Waiting for your payment' }).waitFor();
      await inWechat.getByRole('img', { name: QR }).waitFor();
      await pressAtProvider(desktop, 'Pay');
      expect(await arrival(desktop)).toEqual(PAID);
      expect(await arrival(inWechat)).toEqual(PAID);
    });

    it('other browsers show neither note nor code', async () => {
      const page = await stage.customer(PHONE);
      await openCheckout(stage, page);
      expect(await page.getByText('WeChat does not let').count()).toBe(0);
      expect(await page.getByRole('img', { name: QR }).count()).toBe(0);
    });
  });
}
