import type { DataSource } from 'typeorm';
import type { CardType } from '../../src/common/card-type.js';
import type { Currency } from '../../src/common/currency.js';
import { newId, newOrderId, newToken } from '../../src/common/ids.js';
import { InsertStatement } from '../../src/database/insert-statement.js';
import { AttemptEntity } from '../../src/transactions/attempt.entity.js';
import type { FailureCode } from '../../src/transactions/failure-code.js';
import type { AttentionCode, TransactionStatus } from '../../src/transactions/states.js';
import { TransactionEntity } from '../../src/transactions/transaction.entity.js';

/** What a test wants to be special about a transaction. */
export interface RowOptions {
  readonly id?: string;
  readonly status?: TransactionStatus;
  readonly attention?: AttentionCode[];
  readonly integrationId?: string;
  readonly merchantId?: string;
  readonly merchantVersion?: number;
  readonly cardType?: CardType | null;
  readonly currency?: Currency;
  readonly amountMinor?: number;
  readonly createdAt?: number;
  readonly failureCode?: FailureCode | null;
  readonly refundedMinor?: number;
  readonly succeededAt?: number | null;
  readonly settledOn?: string | null;
  readonly unsettledMinor?: number | null;
  readonly reference?: string;
  readonly transactionId?: string;
  readonly orderIds?: readonly string[];
}

/** A transaction straight into the database: lists are tested with more of them, and stranger ones, than come by visits. */
export async function insertRow(dataSource: DataSource, options: RowOptions = {}): Promise<TransactionEntity> {
  const row = transactionRow(options);
  await dataSource.manager.insert(TransactionEntity, row);
  for (const orderId of options.orderIds ?? []) {
    await dataSource.manager.insert(AttemptEntity, attemptRow(row, orderId));
  }
  return row;
}

/** Many transactions at once. */
export async function insertRows(dataSource: DataSource, all: readonly RowOptions[]): Promise<void> {
  const insert = new InsertStatement(TransactionEntity);
  await dataSource.transaction(async (manager) => {
    for (let start = 0; start < all.length; start += 500) {
      await insert.run(manager, all.slice(start, start + 500).map(transactionRow));
    }
  });
}

function transactionRow({ orderIds: _orders, ...options }: RowOptions): TransactionEntity {
  const createdAt = options.createdAt ?? Date.now();
  return {
    id: newId(),
    token: newToken(),
    integrationId: newId(),
    integrationVersion: 1,
    integrationSecretId: newId(),
    merchantId: newId(),
    merchantVersion: 1,
    transactionId: newId(),
    reference: 'INV-1',
    amountText: '12.30',
    amountMinor: 1230,
    currency: 'AUD',
    redirectUrl: 'https://portal.example.com/return',
    status: 'succeeded',
    attention: [],
    cardType: null,
    orderId: null,
    failureCode: null,
    locale: 'en',
    succeededAt: null,
    returnedAt: null,
    returnedStatus: null,
    refundedMinor: 0,
    settledOn: null,
    unsettledMinor: null,
    expiresAt: createdAt + 3_600_000,
    dueAt: null,
    eventCount: 0,
    eventsHash: '',
    mac: '',
    sealedEvents: 0,
    correlationId: 'test',
    updatedAt: createdAt,
    ...options,
    createdAt,
  };
}

function attemptRow(transaction: TransactionEntity, orderId = newOrderId()): AttemptEntity {
  const { id: transactionId, merchantId, merchantVersion, amountText, amountMinor, currency, createdAt } = transaction;
  return {
    ...{ id: newId(), transactionId, merchantId, merchantVersion, orderId, amountText, amountMinor, currency },
    ...{ clientId: null, cardType: 'UnionPay', status: 'failed', failureCode: null, paymentPageUrl: null },
    ...{
      nextQueryAt: null,
      lastQueryAt: null,
      queryCount: 0,
      leasedUntil: null,
      absenceCount: 0,
      absenceSaid: null,
      settlementQueryAt: null,
    },
    ...{ createdAt, updatedAt: createdAt, endedAt: createdAt },
  };
}
