import { describe, expect, it } from '@jest/globals';
import { PHONE, useBrowserWorld } from '../support/browser-world.js';
import { expectGoodPage } from './support/accessibility.js';
import { arrival, methodButton, openCheckout, choose, PAID, pressAtProvider } from './support/errand.js';

describe('a merchant who needs the details of the customer', () => {
  const stage = useBrowserWorld({ merchant: { clientPolicy: 'collect' }, account: { requiresClient: true } });

  it('gets them with the payment', async () => {
    const page = await stage.customer(PHONE);
    await openCheckout(stage, page);
    await page.getByLabel('Full name').fill('李小龍');
    await page.getByLabel('E-mail address').fill('li@example.com');
    await choose(page, 'Alipay');
    expect(stage.world.provider.requests().at(-1)?.body).toMatchObject({
      client: { name: '李小龍', emailAddress: 'li@example.com' },
    });
    await pressAtProvider(page, 'Pay');
    expect(await arrival(page)).toEqual(PAID);
  });

  it('asks on a page that is accessible, empty and with its errors', async () => {
    const page = await stage.customer();
    await openCheckout(stage, page);
    await expectGoodPage(page);
    await page.getByLabel('E-mail address').fill('not an address');
    await methodButton(page, 'UnionPay').click();
    await page.getByRole('alert').waitFor();
    stage.dropRefusals(400);
    await expectGoodPage(page);
  });

  it('leads from each error to its field, and keeps what was filled in', async () => {
    const page = await stage.customer();
    const { transactionId } = await openCheckout(stage, page);
    await page.getByLabel('E-mail address').fill('not an address');
    await page.getByLabel('Mobile number').fill('+61 400 000 000');
    await methodButton(page, 'UnionPay').click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    stage.dropRefusals(400);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.evaluate<string>("document.activeElement.getAttribute('role')")).toBe('alert');
    expect(await alert.getByRole('link').allTextContents()).toEqual([
      'Enter your full name.',
      'Enter an e-mail address such as name@example.com.',
    ]);
    expect(await page.getByLabel('Mobile number').inputValue()).toBe('+61 400 000 000');
    expect(await stage.world.attempts(transactionId)).toHaveLength(0);

    await alert.getByRole('link', { name: 'Enter your full name.' }).click();
    await page.keyboard.type('Lee');
    expect(await page.getByLabel('Full name').inputValue()).toBe('Lee');
    await page.getByLabel('E-mail address').fill('lee@example.com');
    await choose(page, 'UnionPay');
  });
});
