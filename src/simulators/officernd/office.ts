import { randomUUID } from 'node:crypto';
import { HttpError } from '../shared/server.js';
import { fillGatewayUrl } from './gateway-url.js';
import { Ledger } from './ledger.js';
import { checkReturn } from './return-check.js';
import { signRequest } from './signature.js';
import type { GatewayConfiguration, OfficeRndOptions, RecordedReturn, StartedPayment } from './types.js';

/** OfficeRnD's side of the hosted payment gateway (protocols.md §1), without the HTTP around it. */
export class Office {
  readonly name: string;
  readonly ledger = new Ledger();
  /** Known once the server listens. */
  url = '';
  private configuration: GatewayConfiguration;
  private readonly encodePlaceholders: boolean;

  constructor(options: OfficeRndOptions) {
    this.name = options.name ?? 'MYGW Payments';
    this.configuration = { gatewayUrl: options.gatewayUrl, secret: options.secret };
    this.encodePlaceholders = options.encodePlaceholders ?? true;
    for (const invoice of options.invoices ?? []) this.ledger.add(invoice);
  }

  configure(change: Partial<GatewayConfiguration>): void {
    this.configuration = { ...this.configuration, ...change };
  }

  /** Makes a new transactionId for each try and signs the request; the redirectUrl already has a query of its own. */
  startPayment(invoiceId: string): StartedPayment {
    const invoice = this.ledger.find(invoiceId);
    if (!invoice) throw new HttpError(404, `There is no invoice ${invoiceId}.`);
    if (invoice.status === 'paid') throw new HttpError(409, `Invoice ${invoice.reference} is already paid.`);
    const { amount, reference } = invoice;
    const { gatewayUrl, secret } = this.configuration;
    const transactionId = randomUUID();
    const signature = signRequest(secret, amount, reference, transactionId);
    const redirectUrl = `${this.url}/return?invoice=${encodeURIComponent(invoiceId)}`;
    const values = { amount, reference, transactionId, signature, redirectUrl };
    this.ledger.issue(transactionId, invoiceId);
    return { transactionId, landingUrl: fillGatewayUrl(gatewayUrl, values, this.encodePlaceholders) };
  }

  /** Accounts for a return; only one that verifies changes the invoice. */
  receiveReturn(query: URLSearchParams): RecordedReturn {
    const received = checkReturn(query, this.configuration.secret, this.ledger, new Date().toISOString());
    this.ledger.record(received);
    if (received.verified) this.ledger.setStatus(received.invoiceId, received.status === 'success' ? 'paid' : 'failed');
    return received;
  }
}
