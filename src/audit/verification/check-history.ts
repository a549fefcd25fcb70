import type { EventHasher } from '../../transactions/event-hasher.js';
import { eventHash, requestHash, stateMac } from '../../transactions/event-chain.js';
import { checkRefunds } from './check-refunds.js';
import { checkAttempts, checkStatus } from './check-state.js';
import type { History } from './histories.js';
import { type BadEntry, badEntry } from './verification.js';

/** One payment's chain of events, and whether its rows say what the events do. */
export function checkHistory(hasher: EventHasher, history: History): BadEntry | null {
  return (
    checkEvents(hasher, history) ??
    checkStatus(history) ??
    checkAttempts(history) ??
    checkRefunds(history) ??
    (stateMac(hasher, history.transaction) === history.transaction.mac
      ? null
      : badEntry('transaction', 'its state was changed', { id: history.transaction.id }))
  );
}

function checkEvents(hasher: EventHasher, { transaction, events }: History): BadEntry | null {
  const { id } = transaction;
  let last = { number: 0, hash: requestHash(hasher, transaction) };
  for (const event of events) {
    const number = last.number + 1;
    if (event.number !== number) return badEntry('event', 'is missing', { number, id });
    if (eventHash(hasher, event, last.hash) !== event.hash) {
      const reason = number === 1 ? 'it, or what the transaction says was asked for (amount, reference …), ' : '';
      return badEntry('event', `${reason}was changed or added`, { number, id });
    }
    last = event;
  }
  if (last.number > transaction.eventCount) {
    return badEntry('event', 'was added', { number: transaction.eventCount + 1, id });
  }
  if (last.number < transaction.eventCount) return badEntry('event', 'is missing', { number: last.number + 1, id });
  if (events.length === 0) return badEntry('event', 'is missing', { number: 1, id });
  return last.hash === transaction.eventsHash ? null : badEntry('event', 'is not the last one', { ...last, id });
}
