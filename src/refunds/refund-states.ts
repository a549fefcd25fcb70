export const REFUND_KINDS = ['refund', 'cancellation'] as const;
export type RefundKind = (typeof REFUND_KINDS)[number];

export const REFUND_STATUSES = [
  /** A second person has to approve it first. */
  'awaiting_approval',
  /** The command is on its way; once the process that sends it dies, `unknown`. */
  'sending',
  /** The provider has taken it, and has not said that it is done. */
  'queued',
  'succeeded',
  /** Nothing was sent back. */
  'failed',
  /** The provider may have taken it. Never sent again. */
  'unknown',
  /** The second person said no. */
  'rejected',
] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

const MOVES: Readonly<Record<RefundStatus, readonly RefundStatus[]>> = {
  awaiting_approval: ['sending', 'rejected'],
  sending: ['succeeded', 'queued', 'failed', 'unknown'],
  queued: ['succeeded', 'failed'],
  unknown: ['succeeded', 'queued', 'failed'],
  succeeded: [],
  failed: [],
  rejected: [],
};

/** @throws Error, a fault of ours: nothing was changed */
export function checkRefundMove(from: RefundStatus, to: RefundStatus): void {
  if (!MOVES[from].includes(to)) throw new Error(`There is no move of a refund from ${from} to ${to}`);
}

export function isOver(status: RefundStatus): boolean {
  return MOVES[status].length === 0;
}

/** Those whose money went back, may have gone back, or is going to: no other refund may have it. */
export const HOLDING: readonly RefundStatus[] = ['awaiting_approval', 'sending', 'queued', 'succeeded', 'unknown'];

/** Those that the provider has taken: what a transaction's refunded amount is the sum of. */
export function isCounted(status: RefundStatus): boolean {
  return status === 'succeeded' || status === 'queued';
}
