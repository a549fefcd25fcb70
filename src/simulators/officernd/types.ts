export type InvoiceStatus = 'due' | 'paid' | 'failed';

export interface NewInvoice {
  readonly reference: string;
  /** A decimal string, signed and sent exactly as given here. */
  readonly amount: string;
  /** For people only: OfficeRnD's request has no currency (protocols.md §1). */
  readonly currency: string;
  readonly description?: string;
}

export interface Invoice extends NewInvoice {
  readonly id: string;
  readonly status: InvoiceStatus;
}

/** One customer who was sent to the gateway. */
export interface StartedPayment {
  readonly transactionId: string;
  readonly landingUrl: string;
}

/** One visit of the redirectUrl, whether it was believed or not. */
export interface RecordedReturn {
  readonly at: string;
  readonly invoiceId: string;
  readonly transactionId: string;
  readonly status: string;
  readonly error?: string;
  readonly verified: boolean;
  /** Why it was not believed. */
  readonly problem?: string;
}

/** What the owner types into OfficeRnD's dialog, and may change later. */
export interface GatewayConfiguration {
  /** The template with placeholders, `https://gateway/pay/slug?amount={{ amount }}&…`. */
  readonly gatewayUrl: string;
  readonly secret: string;
}

export interface OfficeRndOptions extends GatewayConfiguration {
  /** 0 takes any free port. */
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** The name in the dialog; the button reads "Pay with {name}". Default "MYGW Payments". */
  readonly name?: string;
  readonly invoices?: readonly NewInvoice[];
  /** Percent-encode the values put into the template. Default true; what OfficeRnD does is not documented. */
  readonly encodePlaceholders?: boolean;
}

export interface OfficeRndSimulator {
  readonly url: string;
  invoices(): Invoice[];
  addInvoice(invoice: NewInvoice): Invoice;
  /** What the pay link does. Throws for an unknown or a paid invoice. */
  startPayment(invoiceId: string): StartedPayment;
  /** In the order of arrival. */
  returns(): RecordedReturn[];
  configure(change: Partial<GatewayConfiguration>): void;
  close(): Promise<void>;
}
