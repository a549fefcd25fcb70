import { AttemptEntity } from '../../src/transactions/attempt.entity.js';
import { TransactionEntity } from '../../src/transactions/transaction.entity.js';

/** A moment to count from. */
export const NOON = Date.UTC(2026, 0, 1, 12);

/** A transaction of 12.30 AUD that was opened at noon, with changes. */
export function aTransaction(changes: Partial<TransactionEntity> = {}): TransactionEntity {
  return Object.assign(new TransactionEntity(), {
    id: 'transaction-1',
    token: 'token-1',
    integrationId: 'integration-1',
    merchantId: 'merchant-1',
    transactionId: '6f47c19b-eb9d-4ee5-a144-19f7b9263183',
    reference: 'INV-001',
    amountText: '12.30',
    amountMinor: 1230,
    currency: 'AUD',
    redirectUrl: 'https://host.example/return',
    status: 'open',
    attention: [],
    cardType: null,
    orderId: null,
    failureCode: null,
    locale: 'en',
    succeededAt: null,
    returnedAt: null,
    returnedStatus: null,
    settledOn: null,
    unsettledMinor: null,
    eventCount: 0,
    expiresAt: NOON + 3_600_000,
    dueAt: NOON + 3_600_000,
    createdAt: NOON,
    updatedAt: NOON,
    ...changes,
  } satisfies Partial<TransactionEntity>);
}

/** An order of that transaction, with changes. */
export function anAttempt(changes: Partial<AttemptEntity> = {}): AttemptEntity {
  return Object.assign(new AttemptEntity(), {
    id: 'attempt-1',
    transactionId: 'transaction-1',
    merchantId: 'merchant-1',
    merchantVersion: 1,
    orderId: 'order1',
    clientId: null,
    cardType: 'UnionPay',
    amountText: '12.30',
    amountMinor: 1230,
    currency: 'AUD',
    status: 'redirected',
    failureCode: null,
    paymentPageUrl: null,
    nextQueryAt: NOON,
    lastQueryAt: null,
    queryCount: 0,
    leasedUntil: null,
    settlementQueryAt: null,
    absenceCount: 0,
    absenceSaid: null,
    createdAt: NOON,
    updatedAt: NOON,
    endedAt: null,
    ...changes,
  } satisfies Partial<AttemptEntity>);
}
