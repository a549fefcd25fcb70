import { html, type Html } from '../shared/html.js';
import { page } from '../shared/page.js';
import type { Invoice, InvoiceStatus, RecordedReturn } from './types.js';

const SYSTEM = 'OfficeRnD';
const STATUS_CLASS: Readonly<Record<InvoiceStatus, string>> = { due: 'wait', paid: 'good', failed: 'bad' };

/** The customer's invoices, each with its pay button. */
export function invoicesPage(invoices: readonly Invoice[], name: string): Html {
  const body = invoices.length > 0 ? invoices.map((invoice) => invoiceCard(invoice, name)) : emptyList();
  return page({ title: 'Invoices', system: SYSTEM, body });
}

function emptyList(): Html {
  return html`<p class="card">There are no invoices.</p>`;
}

function invoiceCard(invoice: Invoice, name: string): Html {
  return html`<article class="card invoice" data-testid="invoice" data-invoice="${invoice.id}">
    <span class="name">${invoice.reference}</span>
    <span class="price">${invoice.amount} ${invoice.currency}</span>
    <span class="about">${invoice.description}</span>
    <span class="state">${statusLabel(invoice.status)}</span>
    ${invoice.status !== 'paid' && payLink(invoice, name)}
  </article> `;
}

function payLink(invoice: Invoice, name: string): Html {
  return html`<div class="pay">
    <a
      class="button primary"
      href="/invoices/${encodeURIComponent(invoice.id)}/pay"
      aria-label="Pay with ${name}, invoice ${invoice.reference}"
      >Pay with ${name}</a
    >
  </div>`;
}

function statusLabel(status: InvoiceStatus): Html {
  return html`<span class="status ${STATUS_CLASS[status]}" data-testid="invoice-status">${status}</span>`;
}

/** What the customer sees after the return: whether it is believed, and what it says. */
export function returnPage(received: RecordedReturn, invoice: Invoice | undefined): Html {
  const body = html`${verdict(received)}
    <section class="card">
      <dl>
        <dt>Result</dt>
        <dd><strong data-testid="result">${received.verified ? received.status : 'ignored'}</strong></dd>
        ${
          received.error !== undefined &&
          html`<dt>Message</dt>
            <dd data-testid="error">${received.error}</dd>`
        }
        ${
          invoice &&
          html`<dt>Invoice</dt>
            <dd>${invoice.reference}, ${invoice.amount} ${invoice.currency}</dd>
            <dt>Status</dt>
            <dd>${statusLabel(invoice.status)}</dd>`
        }
        <dt>Transaction</dt>
        <dd>${received.transactionId || 'none'}</dd>
      </dl>
      <a class="button" href="/">Back to the invoices</a>
    </section>`;
  return page({ title: titleOf(received), system: SYSTEM, body });
}

function titleOf(received: RecordedReturn): string {
  if (!received.verified) return 'Return not accepted';
  return received.status === 'success' ? 'Payment received' : 'Payment failed';
}

function verdict(received: RecordedReturn): Html {
  if (received.verified) {
    return html`<p class="notice good" role="status">Signature <strong data-testid="signature">verified</strong></p>`;
  }
  return html`<p class="notice bad" role="alert">
    Signature <strong data-testid="signature">not valid</strong>. ${received.problem} The invoice is unchanged.
  </p>`;
}

/** A sentence for a person, with the way back. */
export function messagePage(title: string, message: string): Html {
  const body = html`<section class="card">
    <p>${message}</p>
    <a class="button" href="/">Back to the invoices</a>
  </section>`;
  return page({ title, system: SYSTEM, body });
}
