import { describe, expect, it } from '@jest/globals';
import { signRequest } from '../../../src/simulators/officernd/index.js';
import type { BrowserWorld } from '../../support/browser-world.js';
import { SAMPLE } from '../../support/sample.js';
import { expectGoodPage } from '../support/accessibility.js';
import { openCheckout } from '../support/errand.js';

interface Refusal {
  readonly name: string;
  readonly status: number;
  readonly heading: string;
  readonly url: (stage: BrowserWorld, landing: URL) => string;
}

function changed(landing: URL, change: (query: URLSearchParams) => void): string {
  const url = new URL(landing);
  change(url.searchParams);
  return url.href;
}

const REFUSALS: readonly Refusal[] = [
  {
    name: 'without an amount',
    status: 400,
    heading: 'This payment link is incomplete',
    url: (_stage, landing) => changed(landing, (query) => query.delete('amount')),
  },
  {
    name: 'with a changed amount',
    status: 403,
    heading: 'We could not verify this payment link',
    url: (_stage, landing) => changed(landing, (query) => query.set('amount', '0.01')),
  },
  {
    name: 'with a foreign return address',
    status: 403,
    heading: 'We stopped this payment to protect you',
    url: (_stage, landing) => changed(landing, (query) => query.set('redirectUrl', 'https://elsewhere.example/')),
  },
  {
    name: 'to nobody',
    status: 404,
    heading: 'This payment link does not work',
    url: ({ world }) => `${world.url}/pay/nobody`,
  },
  {
    name: 'to a checkout that is not there',
    status: 404,
    heading: 'We could not find this payment',
    url: ({ world }) => `${world.url}/checkout/${'a'.repeat(32)}`,
  },
  {
    name: 'back from the provider without a signature',
    status: 400,
    heading: 'We could not verify the payment provider’s answer',
    url: ({ world }) => `${world.url}/callbacks/mygw/reply?success=Y`,
  },
];

export function refusals(stage: BrowserWorld): void {
  describe('a request that is refused gets a page for a person', () => {
    function landing(): URL {
      const { id } = stage.world.host.addInvoice({ amount: '12.30', reference: 'INV-1', currency: 'AUD' });
      return new URL(stage.world.host.startPayment(id).landingUrl);
    }

    it.each(REFUSALS)('$name: $status', async ({ url, status, heading }) => {
      const page = await stage.customer();
      const answer = await page.goto(url(stage, landing()));
      stage.dropRefusals(status);
      expect(answer?.status()).toBe(status);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
      expect(await page.getByRole('button').count()).toBe(0);
      await expectGoodPage(page);
    });

    it('a transactionId that comes again with another amount: 409', async () => {
      const page = await stage.customer();
      const { transactionId, landingUrl } = await openCheckout(stage, page);
      const { redirectUrl = '' } = Object.fromEntries(new URL(landingUrl).searchParams);

      const signature = signRequest(SAMPLE.secret, '99.00', 'INV-1', transactionId);
      const query = new URLSearchParams({ amount: '99.00', reference: 'INV-1', transactionId, signature, redirectUrl });
      const answer = await page.goto(`${stage.world.url}/pay/${SAMPLE.slug}?${query}`);
      stage.dropRefusals(409);
      expect(answer?.status()).toBe(409);
      await page.getByRole('heading', { name: 'This payment was opened before with other details' }).waitFor();
      await expectGoodPage(page);
    });
  });
}
