import QRCode from 'qrcode';
import { Html, html } from '../shared/html.js';
import { page } from '../shared/page.js';
import type { OrderRecord, OrderState } from './types.js';

const SYSTEM = 'MYGW';

const STATE_SENTENCES: Readonly<Record<OrderState, string>> = {
  pending: 'This order is waiting for its payment.',
  paid: 'This order is already paid. It cannot be paid twice.',
  declined: 'This payment was declined. The order is closed.',
  abandoned: 'This payment was abandoned. The order is closed.',
  refused: 'This order was refused.',
  cancelled: 'This payment was cancelled after it was made.',
};

/** The page on which the customer pays, or says no. `action` gets the POST of the buttons. */
export async function paymentPage(order: OrderRecord, action: string): Promise<Html> {
  const body = html`<section class="card">
    ${summary(order)}
    <figure class="qr" role="img" aria-label="QR code for ${order.cardType}">${await qrCode(order)}</figure>
    <p class="soft">A customer of the real service scans a code like this. Choose here how the payment is to end.</p>
    <form method="post" action="${action}" class="actions">
      <button class="primary" name="outcome" value="pay">Pay</button>
      <button class="danger" name="outcome" value="decline">Decline</button>
      <button name="outcome" value="abandon">Abandon</button>
      <button name="outcome" value="close">Close the tab</button>
    </form>
    <p class="soft">“Close the tab” pays too, but the browser never goes back to the shop.</p>
  </section>`;
  return page({ title: `Pay with ${order.cardType}`, system: SYSTEM, body });
}

/** Shown when the order is decided already: on a second click, on a reload, on the way back in the history. */
export function decidedPage(order: OrderRecord, replyUrl: string | undefined): Html {
  const body = html`<p class="notice ${order.state === 'paid' ? 'good' : 'bad'}" role="alert" data-testid="order-state">
      ${STATE_SENTENCES[order.state]}
    </p>
    <section class="card">
      ${summary(order)} ${replyUrl !== undefined && html`<a class="button" href="${replyUrl}">Return to the shop</a>`}
    </section>`;
  return page({ title: 'This order is closed', system: SYSTEM, body });
}

/** The end of the road for a browser that is not sent back. */
export function closingPage(): Html {
  const body = html`<p class="card">You may close this tab now.</p>`;
  return page({ title: 'Thank you', system: SYSTEM, body });
}

/** Opens the replyURL twice: once as a picture, which needs no script, and once as the next page. */
export function doubleReplyPage(replyUrl: string): Html {
  const body = html`<section class="card">
      <p>You are being sent back to the shop.</p>
      <a class="button" href="${replyUrl}">Continue</a>
    </section>
    <img class="hidden" src="${replyUrl}" alt="" />`;
  const head = html`<meta http-equiv="refresh" content="1;url=${replyUrl}" />`;
  return page({ title: 'Returning', system: SYSTEM, body, head });
}

/** A sentence for a person. */
export function messagePage(title: string, message: string): Html {
  return page({ title, system: SYSTEM, body: html`<p class="card">${message}</p>` });
}

function summary(order: OrderRecord): Html {
  return html`<p class="amount" data-testid="amount">${order.amount} ${order.currency}</p>
    <dl>
      <dt>Pay with</dt>
      <dd data-testid="card-type">${order.cardType}</dd>
      <dt>Order</dt>
      <dd data-testid="order-id">${order.orderId}</dd>
    </dl>`;
}

/** The library makes the SVG from the text alone, so it may stand in the page as it is. */
async function qrCode(order: OrderRecord): Promise<Html> {
  const text = `SIMULATED ${order.cardType} ${order.amount} ${order.currency} ${order.orderId}`;
  return new Html(await QRCode.toString(text, { type: 'svg', margin: 0 }));
}
