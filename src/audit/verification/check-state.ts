import type { History } from './histories.js';
import { type BadEntry, badEntry } from './verification.js';

type Data = Readonly<Record<string, unknown>>;

/** The state is where the last move led to; the events are sound when this is called. */
export function checkStatus({ transaction, events }: History): BadEntry | null {
  const last = events.findLast(({ kind }) => kind === 'transaction_moved');
  const status = last ? dataOf(last)['to'] : 'open';
  if (transaction.status === status) return null;
  return badEntry('transaction', `is ${transaction.status}, its events say ${String(status)}`, { id: transaction.id });
}

/** Every order was begun by an event, for the transaction's amount, and is where its last move led to. */
export function checkAttempts({ transaction, events, attempts }: History): BadEntry | null {
  const known = new Map<string, Data>();
  for (const event of events) {
    const { kind, attemptId } = event;
    if (attemptId === null) continue;
    if (kind === 'attempt_started') known.set(attemptId, { ...dataOf(event), status: 'starting' });
    if (kind === 'attempt_moved') known.set(attemptId, { ...known.get(attemptId), status: dataOf(event)['to'] });
  }
  const { amountMinor, currency } = transaction;
  for (const attempt of attempts) {
    const told = { amountMinor, currency, ...known.get(attempt.id) } as Data;
    const field = (['status', 'orderId', 'cardType', 'amountMinor', 'currency'] as const).find(
      (name) => attempt[name] !== told[name],
    );
    if (field) return badEntry('attempt', `its ${field} is not what the events say`, { id: attempt.id });
    known.delete(attempt.id);
  }
  const [missing] = known.keys();
  return missing === undefined ? null : badEntry('attempt', 'is missing', { id: missing });
}

function dataOf({ data }: History['events'][number]): Data {
  return JSON.parse(data) as Data;
}
