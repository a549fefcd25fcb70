export const REFUND_PROBLEMS = {
  not_paid: 'Only what was paid can be sent back',
  unknown_order: 'orderId is none of the paid orders of this transaction',
  refunds_disabled:
    'This merchant may not use the refund call of the provider (refundsEnabled). Refund it at the provider',
  no_api_key: 'This merchant has no API key, without which the provider takes no refund. Refund it at the provider',
  nothing_left: 'All of it was sent back, or is on its way back',
  over_refund: 'More than what is left of the payment',
  partly_refunded: 'A part was sent back already, and only a whole payment can be cancelled',
  not_settled: 'The provider has not settled it yet. Until then it can only be cancelled, as a whole',
  already_settled: 'The provider has settled it already. From then on it can only be refunded',
  key_reused: 'This Idempotency-Key was used for another request',
  not_awaiting: 'It does not wait for an approval',
  own_request: 'Whoever asked for it cannot approve it',
  not_open: 'Its outcome is known already',
} as const;

export type RefundProblem = keyof typeof REFUND_PROBLEMS;

/** A refund that cannot be made, or not so. Nothing was stored. */
export class RefundError extends Error {
  constructor(
    readonly problem: RefundProblem,
    /** For `over_refund`: what is left, as a decimal with its currency. */
    readonly left?: string,
  ) {
    super(REFUND_PROBLEMS[problem]);
  }
}
