import type { EventRow } from '../ledger/rows.js';
import { type Case, moves } from './case.js';

const UNDER_WAY = ['starting', 'redirected', 'emailed', 'unknown'];

/** The history is whole: numbers without a gap, moves that follow one another, one order under way at any time. */
export function checkHistory(subject: Case): string[] {
  const { events, transaction, attempts } = subject;
  const found: string[] = [];
  const isGapless = events.every(({ number }, index) => number === index + 1);
  if (!isGapless || events.length !== transaction.eventCount) {
    found.push(
      `event numbers ${events.map(({ number }) => number).join(',')}, counted ${String(transaction.eventCount)}`,
    );
  }
  found.push(...chain('the transaction', 'open', moves(subject, null), transaction.status));
  for (const { id, orderId, status } of attempts) {
    const started = events.filter(({ kind, attemptId }) => kind === 'attempt_started' && attemptId === id).length;
    if (started !== 1) found.push(`attempt ${orderId} was started ${String(started)} times`);
    found.push(...chain(`attempt ${orderId}`, 'starting', moves(subject, id), status));
  }
  return [...found, ...underWay(events)];
}

type Move = ReturnType<typeof moves>[number];

function chain(what: string, start: string, steps: readonly Move[], end: string): string[] {
  let state = start;
  for (const { from, to, number } of steps) {
    if (from !== state || state === 'succeeded') {
      return [`${what} moved from ${from} in event ${String(number)}, but was ${state}`];
    }
    state = to;
  }
  return state === end ? [] : [`${what} is ${end}, its history ends with ${state}`];
}

function underWay(events: readonly EventRow[]): string[] {
  const open = new Set<string>();
  for (const { kind, attemptId, data, number } of events) {
    if (attemptId === null) continue;
    if (kind === 'attempt_started') open.add(attemptId);
    if (kind === 'attempt_moved' && !UNDER_WAY.includes(String(data['to']))) open.delete(attemptId);
    if (open.size > 1) return [`two orders under way at once, in event ${String(number)}`];
  }
  return open.size === 0 ? [] : ['an order is still under way'];
}
