import { formatAmount } from '../../common/money.js';
import { REFUND_PROBLEMS } from '../../refunds/refund-error.js';
import type { RefundEntity } from '../../refunds/refund.entity.js';
import type { Refundability } from '../../refunds/refundable.js';
import type { TransactionEntity } from '../../transactions/transaction.entity.js';
import { optionalTime, time } from '../times.js';
import type { RefundabilityDto, RefundDto } from './refund.dto.js';

export function toRefundDto(refund: RefundEntity, reference: string): RefundDto {
  const { id, orderId, kind, amountMinor, currency, reason, status, message, failureCode } = refund;
  const { requestedBy, requestedByUser, decidedBy, decisionReason, processOn } = refund;
  return {
    ...{ id, transaction: refund.transactionId, reference, orderId, kind, currency, reason, status, message },
    ...{ failureCode, requestedBy, requestedByUser, decidedBy, decisionReason, processOn },
    amount: formatAmount({ minor: amountMinor, currency }),
    decidedAt: optionalTime(refund.decidedAt),
    sentAt: optionalTime(refund.sentAt),
    endedAt: optionalTime(refund.endedAt),
    createdAt: time(refund.createdAt),
    updatedAt: time(refund.updatedAt),
  };
}

export function toRefundabilityDto(
  { problem, left }: Refundability,
  { currency }: TransactionEntity,
): RefundabilityDto {
  return {
    possible: problem === null,
    reason: problem,
    detail: problem && REFUND_PROBLEMS[problem],
    max: formatAmount({ minor: left, currency }),
  };
}
