/**
 * Why an attempt or a transaction did not succeed. Neutral words: an adapter maps its provider's answers to them, the
 * pages turn them into a sentence for the customer, the dashboard into one for the operator.
 */
export const FAILURE_CODES = [
  // Configuration: the operator has to act; the customer may try another card type or leave.
  'amount_out_of_range',
  'currency_not_supported',
  'signature_mismatch',
  'merchant_not_found',
  'client_not_found',
  'duplicate_order',
  'card_type_unavailable',
  'credentials_refused',
  'request_refused',
  // The customer or their bank.
  'declined',
  'blocked_by_risk',
  'too_many_attempts',
  'abandoned',
  // The provider.
  'provider_error',
  'provider_unreachable',
  'not_received',
  // The checkout itself.
  'cancelled_by_customer',
  'cancelled_by_staff',
  'expired',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];
