import type { Faults } from './faults.js';

export interface MerchantConfig {
  readonly merchantId: string;
  readonly merchantKey: string;
  readonly apiKey: string;
  readonly currencies: readonly string[];
  /** Plain decimals, both included. */
  readonly minAmount: string;
  readonly maxAmount: string;
  /** `Wechat Pay` and `WechatPay` mean the same (protocols.md §2). */
  readonly cardTypes: readonly string[];
  /** Clients that MYGW knows; without the list any clientID is taken. */
  readonly knownClients?: readonly string[];
  /** A payment must bring a clientID or a client object. */
  readonly requiresClient?: boolean;
  /** Registered for Email Pay: `sendEmail` 1 is answered with 210. */
  readonly emailPay?: boolean;
  /** The name in query replies. */
  readonly name?: string;
  /** Called when the payment names no URL of its own. */
  readonly defaultReplyUrl?: string;
  readonly defaultBackofficeUrl?: string;
}

/** `refused` orders failed in the payment call; `cancelled` ones were paid and then cancelled. */
export type OrderState = 'pending' | 'paid' | 'declined' | 'abandoned' | 'refused' | 'cancelled';
export type Outcome = 'paid' | 'declined' | 'abandoned';
export type Channel = 'reply' | 'backoffice';

export interface SentCallback {
  readonly channel: Channel;
  /** `true` is the real one; the others come from faults. */
  readonly kind: 'true' | 'failure-first' | 'forged';
  readonly url: string;
  readonly at: string;
  /** HTTP status of the answer; null for a reply, which the browser opens, and when there was no answer. */
  readonly status: number | null;
  readonly error?: string;
}

export interface QueuedCommand {
  readonly kind: 'Refund' | 'Cancel';
  readonly amount: string;
}

export interface OrderRecord {
  readonly orderId: string;
  readonly merchantId: string;
  readonly amount: string;
  readonly currency: string;
  readonly cardType: string;
  readonly clientId?: string;
  readonly echo?: string;
  readonly replyUrl?: string;
  readonly backofficeUrl?: string;
  readonly state: OrderState;
  /** The result code that a query answers (protocols.md §2). */
  readonly result: string;
  readonly detail: string;
  readonly reason?: string;
  readonly createdAt: string;
  readonly paidAt?: string;
  /** Date of settlement, `YYYY-MM-DD`. */
  readonly settledOn?: string;
  /** Sum of the refunds, a decimal string. */
  readonly refunded: string;
  /** Refunds and cancels that were taken and wait to be executed. */
  readonly queued: readonly QueuedCommand[];
  /** Where the customer pays. */
  readonly paymentPageUrl: string;
  readonly emailed: boolean;
  /** Payment calls that named this orderID, refused duplicates included. */
  readonly paymentCalls: number;
  readonly callbacksSent: readonly SentCallback[];
}

/** What the fault hook is told about a payment call. */
export type OrderSketch = Readonly<Record<'orderId' | 'amount' | 'currency' | 'cardType', string>>;

export interface MygwOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  readonly merchants: readonly MerchantConfig[];
  /** Default test. */
  readonly stage?: 'test' | 'production';
  /** The faults to start with; `faults.reset()` comes back to these. */
  readonly faults?: Partial<Faults>;
  /** Chooses faults for each payment call; they stay with the order. */
  readonly faultsFor?: (order: OrderSketch) => Partial<Faults> | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Hosts besides loopback that callbacks may be sent to. */
  readonly callbackHosts?: readonly string[];
}

export interface RequestLog {
  readonly at: string;
  readonly merchantId: string;
  readonly body: unknown;
}

export interface PaymentLog extends RequestLog {
  /** HTTP status of the answer; null when the connection was held or cut. */
  status: number | null;
}

export interface QueryLog {
  readonly at: string;
  readonly merchantId: string;
  readonly orderId: string;
  readonly status: number | null;
  readonly result?: string;
}

/** Changes to a callback before it is signed; null takes a field out. */
export interface CallbackOverrides {
  readonly success?: string | null;
  readonly merchantID?: string;
  readonly orderID?: string;
  readonly clientID?: string | null;
  readonly amount?: string | null;
  readonly currency?: string | null;
  readonly detail?: string | null;
  /** Signs with another key. */
  readonly merchantKey?: string;
  /** Stands in place of the computed signature; null leaves it out. */
  readonly signature?: string | null;
}
