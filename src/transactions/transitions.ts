import type { AttemptStatus, TransactionStatus } from './states.js';

/**
 * What a move takes. `none`: our own knowledge. `confirmation`: the provider said so, by its answer to a query or –
 * where the owner trusts callbacks without a query – by a callback. `query`: only the answer to a query will do.
 */
export type Proof = 'none' | 'confirmation' | 'query';

type Graph<Status extends string> = Readonly<Record<Status, Readonly<Partial<Record<Status, Proof>>>>>;

/** A transaction's moves. `succeeded` is final for ever; the other ends yield only to a confirming query. */
export const TRANSACTION_MOVES: Graph<TransactionStatus> = {
  // The customer may choose a card type, or leave: `failed` after an attempt that failed, else `cancelled`.
  open: { processing: 'none', failed: 'none', cancelled: 'none', expired: 'none', succeeded: 'confirmation' },
  // One order may be paid. `open` again once it surely wasn't; `failed` if it is too late for another attempt.
  processing: { succeeded: 'confirmation', open: 'none', failed: 'none' },
  succeeded: {},
  failed: { succeeded: 'query' },
  cancelled: { succeeded: 'query' },
  expired: { succeeded: 'query' },
};

/** An attempt's moves. `unknown` is left only by what the provider says of the order. */
export const ATTEMPT_MOVES: Graph<AttemptStatus> = {
  starting: { redirected: 'none', emailed: 'none', unknown: 'none', failed: 'none', succeeded: 'confirmation' },
  redirected: { succeeded: 'confirmation', failed: 'confirmation' },
  emailed: { succeeded: 'confirmation', failed: 'confirmation' },
  unknown: { succeeded: 'confirmation', failed: 'confirmation' },
  succeeded: {},
  failed: { succeeded: 'query' },
};

const STRENGTH: Readonly<Record<Proof, number>> = { none: 0, confirmation: 1, query: 2 };

/** A move that the graph doesn't have, or that lacks its proof. Always a fault of ours: nothing was changed. */
export class IllegalMoveError extends Error {}

/** @throws IllegalMoveError */
export function checkMove<Status extends string>(graph: Graph<Status>, from: Status, to: Status, proof: Proof): void {
  const needed = graph[from][to];
  if (needed === undefined) throw new IllegalMoveError(`There is no move from ${from} to ${to}`);
  if (STRENGTH[proof] < STRENGTH[needed]) {
    throw new IllegalMoveError(`The move from ${from} to ${to} takes a ${needed}, not ${proof}`);
  }
}

/**
 * Walks a graph and lists what is wrong with it: a state that can't be reached from `start`, a way out of
 * `succeeded`, a way into `succeeded` without a confirmation, a way from another end that takes less than a query.
 */
export function graphProblems<Status extends string>(graph: Graph<Status>, start: Status): string[] {
  const reached = reachable(graph, start);
  const states = Object.keys(graph) as Status[];
  return [
    ...states.filter((state) => !reached.has(state)).map((state) => `${state} can't be reached`),
    ...states.flatMap((from) => moveProblems(graph, from)),
  ];
}

function moveProblems<Status extends string>(graph: Graph<Status>, from: Status): string[] {
  const moves = Object.entries(graph[from]) as [Status, Proof][];
  if (from === 'succeeded') return moves.map(([to]) => `succeeded is final, but moves to ${to}`);
  const over = moves.length > 0 && moves.every(([to]) => to === 'succeeded');
  return moves
    .filter(([to, proof]) => to === 'succeeded' && (proof === 'none' || (over && proof !== 'query')))
    .map(([to, proof]) => `${from} to ${to} takes only ${proof}`);
}

function reachable<Status extends string>(graph: Graph<Status>, start: Status): Set<Status> {
  const seen = new Set<Status>([start]);
  for (const state of seen) for (const next of Object.keys(graph[state]) as Status[]) seen.add(next);
  return seen;
}

/** For the start: @throws Error naming every problem of the two graphs */
export function checkGraphs(): void {
  const problems = [...graphProblems(TRANSACTION_MOVES, 'open'), ...graphProblems(ATTEMPT_MOVES, 'starting')];
  if (problems.length > 0) throw new Error(`The table of transitions is wrong: ${problems.join('; ')}`);
}
