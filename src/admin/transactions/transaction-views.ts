import { formatAmount } from '../../common/money.js';
import type { AttemptEntity } from '../../transactions/attempt.entity.js';
import type { EventEntity } from '../../transactions/event.entity.js';
import type { TransactionEntity } from '../../transactions/transaction.entity.js';
import type { Plain } from '../plain.js';
import { optionalTime, time } from '../times.js';
import type { RefundParts } from '../refunds/refunds-reader.js';
import { redactEventData } from './redact-event-data.js';
import type { AttemptDto, TransactionDetailsDto, TransactionEventDto } from './transaction-details.dto.js';
import type { DeliveryDto } from './delivery.dto.js';
import type { TransactionDto } from './transaction.dto.js';

export function toTransactionDto(transaction: TransactionEntity): Plain<TransactionDto> {
  const { id, transactionId, reference, currency, status, attention, cardType, orderId, failureCode } = transaction;
  return {
    ...{ id, transactionId, reference, currency, status, attention, cardType, orderId, failureCode },
    amount: formatAmount({ minor: transaction.amountMinor, currency }),
    integration: transaction.integrationId,
    merchant: transaction.merchantId,
    refundedAmount: formatAmount({ minor: transaction.refundedMinor, currency }),
    succeededAt: optionalTime(transaction.succeededAt),
    returnedAt: optionalTime(transaction.returnedAt),
    returnedStatus: transaction.returnedStatus,
    settledOn: transaction.settledOn,
    unsettledAmount:
      transaction.unsettledMinor === null ? null : formatAmount({ minor: transaction.unsettledMinor, currency }),
    expiresAt: time(transaction.expiresAt),
    createdAt: time(transaction.createdAt),
    updatedAt: time(transaction.updatedAt),
  };
}

/** All there is to show of one transaction. */
export interface TransactionParts extends RefundParts {
  readonly transaction: TransactionEntity;
  readonly attempts: readonly AttemptEntity[];
  readonly events: readonly EventEntity[];
  readonly deliveries: DeliveryDto[];
}

export function toTransactionDetailsDto(parts: TransactionParts): TransactionDetailsDto {
  const { transaction, attempts, events, deliveries, refunds, refundable, cancellable } = parts;
  const { integrationVersion, merchantVersion, integrationSecretId, correlationId } = transaction;
  return {
    ...toTransactionDto(transaction),
    attempts: attempts.map(toAttemptDto),
    events: events.map(toEventDto),
    ...{ deliveries, refunds, refundable, cancellable },
    configuration: { integrationVersion, merchantVersion, secretId: integrationSecretId },
    correlationId,
  };
}

function toAttemptDto(attempt: AttemptEntity): AttemptDto {
  const { id, orderId, cardType, status, failureCode, merchantVersion, queryCount } = attempt;
  return {
    ...{ id, orderId, cardType, status, failureCode, merchantVersion, queryCount },
    amount: attempt.amountText,
    lastQueryAt: optionalTime(attempt.lastQueryAt),
    nextQueryAt: optionalTime(attempt.nextQueryAt),
    createdAt: time(attempt.createdAt),
    updatedAt: time(attempt.updatedAt),
    endedAt: optionalTime(attempt.endedAt),
  };
}

function toEventDto({ number, kind, attemptId, data, at }: EventEntity): TransactionEventDto {
  return { number, kind, attempt: attemptId, data: redactEventData(data), at: time(at) };
}
