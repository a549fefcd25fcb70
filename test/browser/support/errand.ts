import type { Page } from 'playwright-core';
import type { NewInvoice } from '../../../src/simulators/officernd/index.js';
import type { BrowserWorld } from '../../support/browser-world.js';

export const CARD_TYPES = ['UnionPay', 'Alipay', 'Wechat Pay'] as const;
export type CardTypeName = (typeof CARD_TYPES)[number];

/** What a customer came for. */
export interface Errand {
  readonly invoiceId: string;
  readonly reference: string;
  readonly transactionId: string;
  readonly landingUrl: string;
  /** Address of the checkout. */
  readonly checkout: string;
}

let counter = 0;

function addInvoice(stage: BrowserWorld, change: Partial<NewInvoice>): NewInvoice & { id: string } {
  counter += 1;
  return stage.world.host.addInvoice({
    amount: '12.30',
    reference: `INV-${String(counter)}`,
    currency: 'AUD',
    ...change,
  });
}

/** From the list of invoices, by its button, to the checkout; gives the invoice's id. */
export async function startAtInvoices(
  stage: BrowserWorld,
  page: Page,
  change: Partial<NewInvoice> = {},
): Promise<string> {
  const { id } = addInvoice(stage, change);
  await page.goto(stage.world.host.url);
  await page.locator(`[data-invoice="${id}"]`).getByRole('link', { name: 'Pay with MYGW Payments' }).click();
  await page.waitForURL('**/checkout/*');
  return id;
}

/** Straight to the checkout, by the link behind that button. */
export async function openCheckout(stage: BrowserWorld, page: Page, change: Partial<NewInvoice> = {}): Promise<Errand> {
  const { id, reference } = addInvoice(stage, change);
  const { landingUrl, transactionId } = stage.world.host.startPayment(id);
  await page.goto(landingUrl);
  await page.waitForURL('**/checkout/*');
  return { invoiceId: id, reference, transactionId, landingUrl, checkout: page.url() };
}

/** The button of a card type, in any language: its own name is always part of it. */
export function methodButton(page: Page, cardType: CardTypeName) {
  return page.getByRole('button', { name: cardType === 'Wechat Pay' ? 'WeChat Pay' : cardType });
}

/** Chooses a card type and arrives at the provider's payment page; gives the order's id. */
export async function choose(page: Page, cardType: CardTypeName = 'UnionPay'): Promise<string> {
  await methodButton(page, cardType).click();
  await page.waitForURL('**/redirect2.html?*');
  return (await page.getByTestId('order-id').textContent()) ?? '';
}

/** Presses a button of the provider's payment page. */
export async function pressAtProvider(
  page: Page,
  name: 'Pay' | 'Decline' | 'Abandon' | 'Close the tab',
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

export interface Arrival {
  readonly signature: string | null;
  readonly result: string | null;
  readonly invoice: string | null;
}

export const PAID: Arrival = { signature: 'verified', result: 'success', invoice: 'paid' };
export const NOT_PAID: Arrival = { signature: 'verified', result: 'fail', invoice: 'failed' };

/** Waits until the customer is back at the host platform, and reads what is shown there. */
export async function arrival(page: Page): Promise<Arrival> {
  await page.waitForURL('**/return?*');
  return {
    signature: await page.getByTestId('signature').textContent(),
    result: await page.getByTestId('result').textContent(),
    invoice: await page.getByTestId('invoice-status').textContent(),
  };
}

/** Waits for something that no page shows. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Did not happen: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
