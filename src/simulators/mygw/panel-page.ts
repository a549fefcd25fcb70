import { html, type Html } from '../shared/html.js';
import { page } from '../shared/page.js';
import { faultForm } from './fault-form.js';
import type { Faults } from './faults.js';
import type { OrderRecord, OrderState, SentCallback } from './types.js';

const LISTED = 50;
const STATE_CLASS: Readonly<Record<OrderState, string>> = {
  ...{ pending: 'wait', paid: 'good', declined: 'bad' },
  ...{ abandoned: 'bad', refused: 'bad', cancelled: 'wait' },
};

/** The control panel: the last orders with what can be done to them, and the faults. */
export function panelPage(orders: readonly OrderRecord[], faults: Faults, message: string | undefined): Html {
  const body = html`${message !== undefined && html`<p class="notice wait" role="status">${message}</p>`}
    <h2>Orders</h2>
    <section class="card" aria-label="Orders">${orderList(orders)}</section>
    <h2>Faults</h2>
    <p class="soft">
      What this service does wrong, or differently. A field that is not at its usual value is marked as changed.
    </p>
    ${faultForm(faults)}`;
  return page({ title: 'Control panel', system: 'MYGW', body, wide: true });
}

function orderList(orders: readonly OrderRecord[]): Html | Html[] {
  if (orders.length === 0) return html`<p class="soft">No order has arrived yet.</p>`;
  return orders.slice(-LISTED).reverse().map(orderRow);
}

function orderRow(order: OrderRecord): Html {
  return html`<article class="order" data-testid="order">
    <div class="row">
      <strong>${order.amount} ${order.currency}</strong><span>${order.cardType}</span>
      <span class="status ${STATE_CLASS[order.state]}">${order.state}</span>
      ${order.settledOn !== undefined && html`<span class="soft">settled ${order.settledOn}</span>`}
      ${/[1-9]/.test(order.refunded) && html`<span class="soft">refunded ${order.refunded}</span>`}
      ${order.emailed && html`<span class="soft">sent by e-mail</span>`}
    </div>
    <code>${order.orderId}</code> <span class="soft">${order.createdAt}</span>
    ${order.state === 'refused' && html`<p class="soft">${order.detail}</p>`}
    ${actions(order)}${callbacks(order.callbacksSent)}
  </article> `;
}

function actions(order: OrderRecord): Html | undefined {
  if (order.state === 'pending') {
    return html`<div class="row">
      <a class="button" href="${order.paymentPageUrl}">Open the payment page</a>
      ${['pay', 'decline', 'abandon'].map((action) => actionButton(order, action))}
    </div>`;
  }
  if (order.state !== 'paid') return undefined;
  const possible = [
    ...(order.settledOn === undefined ? ['settle'] : []),
    ...(order.queued.length > 0 ? ['execute'] : []),
  ];
  return html`<div class="row">${possible.map((action) => actionButton(order, action))}</div>`;
}

function actionButton({ orderId }: OrderRecord, action: string): Html {
  const name = action.charAt(0).toUpperCase() + action.slice(1);
  return html`<form method="post" action="/panel/orders/${encodeURIComponent(orderId)}/${action}">
    <button aria-label="${name} order ${orderId}">${name}</button>
  </form>`;
}

function callbacks(sent: readonly SentCallback[]): Html | undefined {
  if (sent.length === 0) return undefined;
  return html`<ul class="calls">
    ${sent.map(callbackRow)}
  </ul>`;
}

function callbackRow({ channel, kind, at, status, error, url }: SentCallback): Html {
  const answer = channel === 'reply' ? 'sent with the browser' : `answered ${status ?? error ?? 'nothing'}`;
  return html`<li>${channel}${kind !== 'true' && html` (${kind})`}, ${at}, ${answer}<br /><code>${url}</code></li>`;
}
