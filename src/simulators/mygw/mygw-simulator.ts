import type { FaultControl } from './fault-switch.js';
import type {
  CallbackOverrides,
  Channel,
  MerchantConfig,
  OrderRecord,
  PaymentLog,
  QueryLog,
  RequestLog,
  SentCallback,
} from './types.js';

/** A running MYGW simulator, for tests in the same process. */
export interface MygwSimulator {
  /** The API base URL, and the origin of the payment page and the panel (`/panel`). */
  readonly url: string;
  readonly merchants: readonly MerchantConfig[];
  readonly faults: FaultControl;
  /** All orders that arrived, refused ones too, in their order. */
  orders(): OrderRecord[];
  order(orderId: string): OrderRecord | undefined;
  /**
   * The customer pays: the order is decided, the backoffice callback made (and waited for, unless it is to come late),
   * and the signed replyURL returned for the caller to visit; empty when the order names none. Rejects when the order is
   * decided already.
   */
  pay(orderId: string): Promise<string>;
  decline(orderId: string): Promise<string>;
  abandon(orderId: string): Promise<string>;
  /** Marks a paid order as settled, today or on the date given (`YYYY-MM-DD`). */
  settle(orderId: string, date?: string): OrderRecord;
  /** Executes the refunds and cancels of an order that were queued. */
  executeQueued(orderId: string): OrderRecord;
  /** A callback URL from the order's data, changed by the overrides and then signed; nothing is sent. */
  callbackUrl(orderId: string, channel: Channel, overrides?: CallbackOverrides): string;
  /** Makes a backoffice call now, whatever the faults say; resolves with its record. */
  sendBackoffice(orderId: string, overrides?: CallbackOverrides): Promise<SentCallback | undefined>;
  /** Every query call, in order. */
  queries(): QueryLog[];
  /** Every payment call with its body, in order, those too that fail. */
  requests(): PaymentLog[];
  /** Every refund and cancel call with its body. */
  commands(): RequestLog[];
  /** What waits does so no longer: answers that are delayed, calls that hang, callbacks that come late. */
  release(): void;
  /** Resolves when no callback is waiting or under way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}
