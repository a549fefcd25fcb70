import { get, locationOf, post } from './http.js';
import type { World } from './world.js';

export interface Visit {
  /** Address of the checkout. */
  readonly checkout: string;
  readonly transactionId: string;
  readonly invoiceId: string;
  readonly landingUrl: string;
}

let counter = 0;

/** Makes an invoice and follows its "Pay with" link to the checkout. */
export async function arrive(world: World, invoice: { amount?: string; reference?: string } = {}): Promise<Visit> {
  counter += 1;
  const { amount = '12.30', reference = `INV-${String(counter)}` } = invoice;
  const { id } = world.host.addInvoice({ amount, reference, currency: 'AUD' });
  const { landingUrl, transactionId } = world.host.startPayment(id);
  const path = locationOf(await get(landingUrl));
  return { checkout: new URL(path, world.url).href, transactionId, invoiceId: id, landingUrl };
}

/** Chooses a card type; gives where the customer is sent. */
export async function choose(visit: Visit, cardType = 'UnionPay'): Promise<string> {
  return locationOf(await post(`${visit.checkout}/payments`, { cardType }));
}

/** The order that a payment page's address is for. */
export function orderOf(paymentPage: string): string {
  const orderId = new URL(paymentPage).searchParams.get('o');
  if (orderId === null) throw new Error(`No order in ${paymentPage}`);
  return orderId;
}

/** Follows redirects like a browser until a page is shown; gives its address. */
export async function follow(url: string, base: string): Promise<string> {
  let address = url;
  for (let hops = 0; hops < 10; hops += 1) {
    const answer = await get(address);
    if (answer.location === null) return address;
    address = new URL(answer.location, address.startsWith('http') ? address : base).href;
  }
  throw new Error(`Too many redirects from ${url}`);
}
