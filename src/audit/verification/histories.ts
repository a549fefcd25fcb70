import type { EntityManager } from 'typeorm';
import { AttemptEntity } from '../../transactions/attempt.entity.js';
import { EventEntity } from '../../transactions/event.entity.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import { RefundEntity } from '../../refunds/refund.entity.js';
import { inBatches, type Raw, rawRows, selectRaw } from './raw-rows.js';

const BATCH = 100;

/** All that is stored of one payment. */
export interface History {
  readonly transaction: Raw<TransactionEntity, 'attention'>;
  readonly events: readonly Raw<EventEntity, 'data'>[];
  readonly attempts: readonly AttemptEntity[];
  /** Absent in what was written down before they were compared. */
  readonly refunds?: readonly RefundEntity[];
}

/** Every payment with its history, in the order of their ids: that in which they came. */
export async function* histories(manager: EntityManager): AsyncGenerator<History> {
  const options = { key: 'id', size: BATCH } as const;
  for await (const rows of inBatches<History['transaction']>(manager, TransactionEntity, options)) {
    yield* await historiesOf(manager, rows);
  }
}

/** That of one payment; null where there is none. */
export async function historyOf(manager: EntityManager, id: string): Promise<History | null> {
  const query = selectRaw<TransactionEntity>(manager, TransactionEntity).where('stored.id = :id', { id });
  const rows = await rawRows<History['transaction']>(manager, TransactionEntity, query);
  if (rows.length === 0) return null;
  const [history] = await historiesOf(manager, rows);
  return history ?? null;
}

async function historiesOf(manager: EntityManager, transactions: History['transaction'][]): Promise<History[]> {
  const ids = transactions.map(({ id }) => id);
  const rowsOf = <Entity extends EventEntity | AttemptEntity | RefundEntity>(entity: new () => Entity) =>
    selectRaw<Entity>(manager, entity).where('stored.transactionId IN (:...ids)', { ids });
  const events = rowsOf(EventEntity).orderBy('stored.transactionId').addOrderBy('stored.number');
  const eventsOf = group(await rawRows<History['events'][number]>(manager, EventEntity, events));
  const attemptsOf = group(await rawRows<AttemptEntity>(manager, AttemptEntity, rowsOf(AttemptEntity)));
  const refundsOf = group(await rawRows<RefundEntity>(manager, RefundEntity, rowsOf(RefundEntity)));
  return transactions.map((transaction) => ({
    transaction,
    events: eventsOf.get(transaction.id) ?? [],
    attempts: attemptsOf.get(transaction.id) ?? [],
    refunds: refundsOf.get(transaction.id) ?? [],
  }));
}

function group<Row extends { transactionId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const known = groups.get(row.transactionId);
    if (known) known.push(row);
    else groups.set(row.transactionId, [row]);
  }
  return groups;
}
