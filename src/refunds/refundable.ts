import type { MerchantAccount } from '../merchants/merchant-account.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import type { RefundProblem } from './refund-error.js';
import type { RefundKind } from './refund-states.js';
import type { RefundEntity } from './refund.entity.js';
import { heldOf } from './refund.repository.js';

/** Whether the provider has settled an order; null: it has not said. */
export type Settled = boolean | null;

/** All that decides whether money of an order may go back. */
export interface RefundCase {
  readonly transaction: TransactionEntity;
  /** Null: there is no such paid order. */
  readonly order: AttemptEntity | null;
  /** The order's refunds, of other orders too. */
  readonly refunds: readonly RefundEntity[];
  readonly account: MerchantAccount;
  readonly settled: Settled;
}

export interface Refundability {
  readonly problem: RefundProblem | null;
  /** Minor units that may go back at most. */
  readonly left: number;
}

/** The order that counts, or the one of this identifier; null unless it was paid. */
export function paidOrder(
  attempts: readonly AttemptEntity[],
  transaction: TransactionEntity,
  orderId = transaction.orderId,
): AttemptEntity | null {
  return attempts.find((attempt) => attempt.orderId === orderId && attempt.status === 'succeeded') ?? null;
}

/** A refund is for a part or all of a settled payment; a cancellation for all of one that is not settled. Pure. */
export function refundability(
  kind: RefundKind,
  { transaction, order, refunds, account, settled }: RefundCase,
): Refundability {
  if (transaction.status !== 'succeeded') return { problem: 'not_paid', left: 0 };
  if (!order) return { problem: 'unknown_order', left: 0 };
  const held = heldOf(refunds, order.id);
  const left = Math.max(order.amountMinor - held, 0);
  const problem =
    accountProblem(account) ??
    (left === 0 ? 'nothing_left' : null) ??
    (kind === 'refund' ? refundProblem(settled) : cancellationProblem(settled, held));
  return { problem, left: problem ? 0 : left };
}

function accountProblem({ settings, apiKey }: MerchantAccount): RefundProblem | null {
  if (!settings.refundsEnabled) return 'refunds_disabled';
  return apiKey ? null : 'no_api_key';
}

function refundProblem(settled: Settled): RefundProblem | null {
  return settled === false ? 'not_settled' : null;
}

function cancellationProblem(settled: Settled, held: number): RefundProblem | null {
  if (settled === true) return 'already_settled';
  return held > 0 ? 'partly_refunded' : null;
}
