import type { Invoice, InvoiceStatus, NewInvoice, RecordedReturn } from './types.js';

const MAX_RETURNS = 10_000;

/** The simulator's memory: invoices, the transactionIds issued for each, and the returns seen. */
export class Ledger {
  readonly returns: RecordedReturn[] = [];
  private readonly invoices = new Map<string, Invoice>();
  private readonly issued = new Map<string, string>();

  all(): Invoice[] {
    return [...this.invoices.values()];
  }

  find(id: string): Invoice | undefined {
    return this.invoices.get(id);
  }

  add(invoice: NewInvoice): Invoice {
    const id = String(this.invoices.size + 1);
    const added: Invoice = { ...invoice, id, status: 'due' };
    this.invoices.set(id, added);
    return added;
  }

  issue(transactionId: string, invoiceId: string): void {
    this.issued.set(transactionId, invoiceId);
  }

  isIssued(transactionId: string, invoiceId: string): boolean {
    return this.issued.get(transactionId) === invoiceId;
  }

  record(entry: RecordedReturn): void {
    if (this.returns.length >= MAX_RETURNS) this.returns.shift();
    this.returns.push(entry);
  }

  /** A paid invoice stays paid, whatever comes later. */
  setStatus(id: string, status: InvoiceStatus): void {
    const invoice = this.invoices.get(id);
    if (invoice && invoice.status !== 'paid') this.invoices.set(id, { ...invoice, status });
  }
}
