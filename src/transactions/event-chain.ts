import type { EventEntity } from './event.entity.js';
import type { EventHasher } from './event-hasher.js';
import type { TransactionEntity } from './transaction.entity.js';

/** An event as it is stored: its data as text. */
export type StoredEvent = Omit<EventEntity, 'data' | 'hash' | 'transaction'> & { readonly data: string };
/** A transaction as it is stored: its attention as text. */
export type StoredTransaction = Omit<TransactionEntity, 'attention' | 'mac' | 'sealedEvents'> & {
  readonly attention: string;
};

/**
 * What the first event is chained to: all that was asked of the customer and never changes. Whoever edits the amount
 * breaks the chain at its first event.
 */
export function requestHash(hasher: EventHasher, transaction: Omit<StoredTransaction, 'attention'>): string {
  const { id, token, transactionId, reference, amountText, amountMinor, currency, redirectUrl } = transaction;
  const { integrationId, integrationVersion, integrationSecretId, merchantId, merchantVersion } = transaction;
  return hasher.hash([
    ...['request', id, token, transactionId, reference, amountText, amountMinor, currency, redirectUrl],
    ...[integrationId, integrationVersion, integrationSecretId, merchantId, merchantVersion],
    ...[transaction.expiresAt, transaction.correlationId, transaction.createdAt],
  ]);
}

/** @param previous the hash of the event before; of the first, that of the request */
export function eventHash(hasher: EventHasher, event: StoredEvent, previous: string): string {
  const { transactionId, number, kind, at, attemptId, data } = event;
  return hasher.hash(['event', transactionId, number, kind, at, attemptId, data, previous]);
}

/** Over the state that the events have led to, with the last of them: no column of it is changed unseen. */
export function stateMac(hasher: EventHasher, transaction: StoredTransaction): string {
  const { id, status, attention, cardType, orderId, failureCode, succeededAt, returnedAt } = transaction;
  const { returnedStatus, refundedMinor, settledOn, unsettledMinor, eventCount, eventsHash } = transaction;
  // Came later: where there is none, the state is signed as it was before.
  const unsettled = (unsettledMinor ?? null) === null ? [] : ['unsettled', unsettledMinor];
  return hasher.hash([
    ...['state', id, status, attention, cardType, orderId, failureCode, succeededAt ?? null, returnedAt ?? null],
    ...[returnedStatus, refundedMinor, settledOn, eventCount, eventsHash, ...unsettled],
  ]);
}

/** Chains new events to those before, and signs the state they led to. */
export function chainEvents(hasher: EventHasher, transaction: TransactionEntity, events: readonly EventEntity[]): void {
  let previous = events[0]?.number === 1 ? requestHash(hasher, transaction) : transaction.eventsHash;
  for (const event of events) {
    previous = eventHash(hasher, Object.assign({}, event, { data: JSON.stringify(event.data) }), previous);
    event.hash = previous;
  }
  transaction.eventsHash = previous;
  const stored = Object.assign({}, transaction, { attention: JSON.stringify(transaction.attention) });
  transaction.mac = stateMac(hasher, stored);
}
