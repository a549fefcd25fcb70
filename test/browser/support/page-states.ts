import type { Page } from 'playwright-core';
import type { Faults } from '../../../src/simulators/mygw/index.js';
import type { NewInvoice } from '../../../src/simulators/officernd/index.js';
import type { BrowserWorld } from '../../support/browser-world.js';
import { choose, methodButton, openCheckout, pressAtProvider, until } from './errand.js';

/** Brings a customer's page into a state, and leaves it there. */
export type Opening = (stage: BrowserWorld, page: Page) => Promise<void>;

/** A page that follows would move on by itself while it is looked at. */
export async function holdStill(page: Page): Promise<void> {
  const status = await page.locator('main').getAttribute('data-status');
  await page.route('**/checkout/*/status', (route) => route.fulfill({ json: { status } }));
}

const LONG = 'Rechnung-2026-11-000123456789-Büro-mit-Hafenblick-发票编号一二三四五六七八九十'.repeat(2);

export const CHOICE_STATES: Readonly<Record<string, Opening>> = {
  'the choice of card types': invoice({}),
  'the choice with a long reference and a large amount': invoice({ reference: LONG, amount: '14999.99' }),
  'the choice with all card types disabled': invoice({ amount: '0.50' }),
  'the choice after a decline': async (stage, page) => {
    await openCheckout(stage, page);
    await choose(page);
    await pressAtProvider(page, 'Decline');
    await page.getByRole('alert').waitFor();
  },
  'the choice after an abandoned payment': async (stage, page) => {
    await openCheckout(stage, page);
    await choose(page);
    await pressAtProvider(page, 'Abandon');
    await page.getByRole('alert').waitFor();
  },
  'the choice after a card type that is not offered': async (stage, page) => {
    await openCheckout(stage, page);
    await page.evaluate("document.querySelector('[name=cardType]').value = 'Visa'");
    await methodButton(page, 'UnionPay').click();
    await page.getByRole('alert').waitFor();
    stage.dropRefusals(400);
  },
};

export const WAITING_STATES: Readonly<Record<string, Opening>> = {
  'waiting for the payment page': waitingForPayment,
  'waiting, and the cancellation refused': async (stage, page) => {
    await waitingForPayment(stage, page);
    await page.getByRole('button', { name: 'Cancel payment' }).click();
    await page.getByRole('alert').waitFor();
  },
  'waiting for an e-mail': async (stage, page) => {
    await startWith(stage, page, { answerShape: 'email' });
    await page.getByRole('heading', { name: 'Please check your e-mail' }).waitFor();
  },
  'waiting for an unknown outcome': async (stage, page) => {
    await startWith(stage, page, { paymentCall: 'reset-after' });
    await page.getByRole('heading', { name: 'We do not have the result yet' }).waitFor();
  },
  'waiting for a confirmation': async (stage, page) => {
    const { checkout } = await openCheckout(stage, page);
    const other = await page.context().newPage();
    await other.goto(checkout);
    const calls = stage.world.provider.requests().length;
    stage.world.provider.faults.next({ answerDelayMs: 5000 });
    await methodButton(other, 'UnionPay').click({ noWaitAfter: true });
    await until(() => stage.world.provider.requests().length > calls);
    await page.reload();
    await page.getByRole('heading', { name: 'Confirming your payment' }).waitFor();
  },
};

function invoice(change: Partial<NewInvoice>): Opening {
  return async (stage, page) => {
    await openCheckout(stage, page, change);
  };
}

async function waitingForPayment(stage: BrowserWorld, page: Page): Promise<void> {
  const { checkout } = await openCheckout(stage, page);
  await choose(page);
  await page.goto(checkout);
  await page.getByRole('heading', { name: 'Waiting for your payment' }).waitFor();
}

async function startWith(stage: BrowserWorld, page: Page, faults: Partial<Faults>): Promise<void> {
  stage.world.provider.faults.next(faults);
  await openCheckout(stage, page);
  await methodButton(page, 'UnionPay').click();
}
