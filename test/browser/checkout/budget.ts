import { describe, expect, it } from '@jest/globals';
import { type BrowserWorld, DESKTOP, PHONE } from '../../support/browser-world.js';
import { choose, openCheckout } from '../support/errand.js';

const LIMIT_BYTES = 50_000;

/** Bytes over the wire of the page and all it loads, as the browser counted them. */
const TRANSFERRED = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .map(({ name, transferSize }) => ({ name, transferSize }))`;

interface Transfer {
  readonly name: string;
  readonly transferSize: number;
}

export function pageOfTheCheckout(stage: BrowserWorld): void {
  describe('the checkout page', () => {
    it.each([
      { name: 'a desktop', device: DESKTOP },
      { name: 'a phone in Chinese', device: { ...PHONE, locale: 'zh-CN' } },
      { name: 'WeChat, with its QR code', device: { ...PHONE, userAgent: 'Mozilla/5.0 MicroMessenger/8.0.50' } },
    ])('takes less than 50 KB on $name', async ({ device }) => {
      const page = await stage.customer(device);
      await openCheckout(stage, page);
      await page.waitForLoadState('load');
      const loaded = await page.evaluate<Transfer[]>(TRANSFERRED);
      const kinds = loaded.map(({ name }) => /\.(css|js)$/.exec(new URL(name).pathname)?.[1] ?? 'html');
      expect(kinds).toEqual(expect.arrayContaining(['html', 'css', 'js']));
      expect(loaded.filter(({ transferSize }) => transferSize === 0)).toEqual([]);
      expect(loaded.reduce((sum, { transferSize }) => sum + transferSize, 0)).toBeLessThan(LIMIT_BYTES);
      expect(new Set(loaded.map(({ name }) => new URL(name).origin))).toEqual(new Set([stage.world.url]));
    });

    it('is kept by no cache and lets nothing in from elsewhere, whatever its state', async () => {
      const page = await stage.customer();
      const { checkout } = await openCheckout(stage, page);
      const choosing = await page.goto(checkout);
      await choose(page);
      const waiting = await page.goto(checkout);
      const refused = await page.goto(`${stage.world.url}/pay/nobody`);
      stage.dropRefusals(404);
      for (const answer of [choosing, waiting, refused]) {
        const { 'content-security-policy': policy = '', 'cache-control': cache } = answer?.headers() ?? {};
        expect(cache).toBe('no-store');
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("script-src 'self'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toMatch(/unsafe|\*|data:[^;]*script/);
        expect(policy).toMatch(/form-action 'self'/);
      }
    });

    it('runs no script that was brought into it', async () => {
      const page = await stage.customer();
      await openCheckout(stage, page);
      await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'window.foreign = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red" onclick="">x</p>');
    }`);
      expect(await page.evaluate('window.foreign')).toBeUndefined();
      const problems = stage.takeProblems().join('\n');
      expect(problems).toMatch(/securitypolicyviolation script-src-elem/);
      expect(problems).toMatch(/securitypolicyviolation style-src-attr/);
    });

    it('sends its forms nowhere but to the gateway, the provider and the host platform', async () => {
      const page = await stage.customer();
      await openCheckout(stage, page);
      const complaint = page.waitForEvent('console', (message) => message.text().startsWith('securitypolicyviolation'));
      await page.evaluate(`{
      const form = document.querySelector('form');
      form.action = 'http://localhost:9/steal';
      form.submit();
    }`);
      expect((await complaint).text()).toMatch(/form-action http:\/\/localhost:9/);
      expect(page.url()).toContain('/checkout/');
      stage.takeProblems();
    });
  });
}
