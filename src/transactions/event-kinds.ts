/** The vocabulary of a transaction's history. */
export const EVENT_KINDS = [
  /** A signed request came in, was verified and stored. */
  'request_received',
  /** The transaction moved from one state to another: `from`, `to`, `why`. */
  'transaction_moved',
  /** The customer chose a card type; the order is stored and about to be sent. */
  'attempt_started',
  /** The provider answered the payment call, or did not. */
  'payment_answered',
  /** An attempt moved from one state to another: `from`, `to`, `why`. */
  'attempt_moved',
  /** A callback came in: what it said and what each of its fields is worth. */
  'callback_received',
  /** The provider was asked what became of an order, and answered, or did not. */
  'query_answered',
  /** Something needs a person. */
  'attention_raised',
  'attention_cleared',
  /** The customer asked to cancel while money may have been under way. */
  'cancellation_refused',
  /** The customer was sent back to the host platform with a signed result. */
  'customer_returned',
  /** The result was sent to the host platform server to server: who wanted it, and what was answered. */
  'return_delivery_attempted',
  /** Somebody wants money to go back: stored, not sent yet. */
  'refund_requested',
  /** A refund moved from one state to another: `from`, `to`, `why`. */
  'refund_moved',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];
