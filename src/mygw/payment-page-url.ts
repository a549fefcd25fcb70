import type { PaymentOrder } from '../checkout/ports/payment-provider.js';
import { currencyNumericCode } from '../common/currency.js';
import { isAllowedHost, parseRedirectTarget } from '../common/hosts.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { refreshTargets } from './meta-refresh.js';
import { plainText } from './provider-text.js';

const MAX_PAGE_LENGTH = 200_000;

/** Where the customer pays. `none`: the page leads nowhere by itself. `refused`: it leads where nobody may be sent. */
export type PaymentPage =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Takes the payment page's address out of the HTML that the service answered with (protocols.md, section 2). The HTML
 * itself is never rendered: whatever else it does (a self-submitting form, a script) does not happen.
 */
export function findPaymentPage(html: string, account: MerchantAccount, order: PaymentOrder): PaymentPage {
  if (html.length > MAX_PAGE_LENGTH) return { kind: 'refused', why: 'the page is too long' };
  const [target, ...others] = refreshTargets(html);
  if (target === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'refused', why: 'the page has more than one redirect' };
  const url = parseRedirectTarget(target);
  if (!url) return { kind: 'refused', why: 'the redirect is not an https address' };
  const why = hostProblem(url, account) ?? contentProblem(url.searchParams, account, order);
  return why === null ? { kind: 'url', url: url.href } : { kind: 'refused', why };
}

function hostProblem(url: URL, account: MerchantAccount): string | null {
  if (isAllowedHost(url, account.settings.paymentPageHosts)) return null;
  return `the redirect leads to ${plainText(url.host)}, which is not among the merchant's payment page hosts`;
}

/** Compares what the address says of the payment with the order, as far as it says anything. */
function contentProblem(query: URLSearchParams, account: MerchantAccount, order: PaymentOrder): string | null {
  if (!says(query, 'amt', (amount) => /^\d{1,16}$/.test(amount) && Number(amount) === order.amountMinor)) {
    return 'the redirect is for another amount';
  }
  const numeric = currencyNumericCode(order.currency);
  if (!says(query, 'curr', (currency) => currency === numeric)) return 'the redirect is for another currency';
  const mixed = account.settings.environment === 'production' ? TEST_STAGE : LIVE_STAGE;
  return says(query, 'stage', (stage) => !mixed.test(stage)) ? null : 'the redirect mixes test and production';
}

const TEST_STAGE = /^test$/i;
const LIVE_STAGE = /^(live|prod|production)$/i;

/** Whether every value of the parameter passes; one that isn't there says nothing. */
function says(query: URLSearchParams, name: string, passes: (value: string) => boolean): boolean {
  return query.getAll(name).every(passes);
}
