import { mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, useBrowserWorld } from '../support/browser-world.js';
import { arrival, choose, openCheckout, PAID, pressAtProvider } from './support/errand.js';
import { holdStill } from './support/page-states.js';

/** Sharp enough for a README, and half the bytes of a real phone's. */
const POCKET = { ...PHONE, deviceScaleFactor: 1.5 };
const MAX_BYTES = 150_000;
const INVOICE = { reference: 'INV-2031', amount: '1280.50' };

/** The README's pictures are renewed by `UPDATE_SCREENSHOTS=1 npm run test:browser -- screenshots`. */
function targetFolder(): string {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return mkdtempSync(join(tmpdir(), 'gateway-screenshots-'));
  const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
}

describe('the pictures of the README', () => {
  const stage = useBrowserWorld({ merchant: { environment: 'production' }, faults: { stage: 'production' } });
  const folder = targetFolder();

  async function take(page: Page, name: string): Promise<void> {
    const path = join(folder, `${name}.png`);
    await page.mouse.move(0, 0);
    await page.screenshot({ path, fullPage: true, animations: 'disabled', caret: 'hide' });
    expect(statSync(path).size).toBeLessThan(MAX_BYTES);
  }

  it('the checkout on a phone', async () => {
    const page = await stage.customer({ ...POCKET, colorScheme: 'light' });
    await openCheckout(stage, page, INVOICE);
    await take(page, 'checkout-phone');
  });

  it('the checkout on a phone, in Chinese and dark', async () => {
    const page = await stage.customer({ ...POCKET, colorScheme: 'dark', locale: 'zh-CN' });
    await openCheckout(stage, page, { ...INVOICE, reference: '发票-2031' });
    await take(page, 'checkout-phone-dark-zh-hans');
  });

  it('the checkout on a desktop', async () => {
    const page = await stage.customer(DESKTOP);
    await openCheckout(stage, page, INVOICE);
    await take(page, 'checkout-desktop');
  });

  it('the waiting page, and the return', async () => {
    const page = await stage.customer(POCKET);
    const { checkout } = await openCheckout(stage, page, INVOICE);
    const orderId = await choose(page, 'Alipay');
    await page.goto(checkout);
    await holdStill(page);
    await take(page, 'waiting-phone');

    await page.getByRole('link', { name: 'Continue to the payment page' }).click();
    expect(await page.getByTestId('order-id').textContent()).toBe(orderId);
    await pressAtProvider(page, 'Pay');
    expect(await arrival(page)).toEqual(PAID);
    await take(page, 'return-phone');
  });
});
