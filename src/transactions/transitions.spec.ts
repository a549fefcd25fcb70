import { describe, expect, it } from '@jest/globals';
import { ATTEMPT_STATUSES, isUnderWay, TRANSACTION_STATUSES } from './states.js';
import {
  ATTEMPT_MOVES,
  checkGraphs,
  checkMove,
  graphProblems,
  IllegalMoveError,
  type Proof,
  TRANSACTION_MOVES,
} from './transitions.js';

const PROOFS: readonly Proof[] = ['none', 'confirmation', 'query'];

/** Every move that is possible with each proof, as text. */
function allowed<Status extends string>(
  graph: Parameters<typeof checkMove<Status>>[0],
  states: readonly Status[],
  proof: Proof,
) {
  const isAllowed = (from: Status, to: Status) => {
    try {
      checkMove(graph, from, to, proof);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(IllegalMoveError);
      return false;
    }
  };
  return states.flatMap((from) => states.filter((to) => isAllowed(from, to)).map((to) => `${from} → ${to}`));
}

describe('the table of transitions', () => {
  it('is sound, says the check at the start', () => {
    expect(() => {
      checkGraphs();
    }).not.toThrow();
  });

  it('lets a transaction move so, and not otherwise', () => {
    const byOurselves = [
      'open → processing',
      'open → failed',
      'open → cancelled',
      'open → expired',
      'processing → open',
      'processing → failed',
    ];
    const confirmed = ['open → succeeded', 'processing → succeeded'];
    const asked = ['failed → succeeded', 'cancelled → succeeded', 'expired → succeeded'];
    const moves = PROOFS.map((proof) => allowed(TRANSACTION_MOVES, TRANSACTION_STATUSES, proof).sort());
    expect(moves).toEqual([
      byOurselves.toSorted(),
      [...byOurselves, ...confirmed].sort(),
      [...byOurselves, ...confirmed, ...asked].sort(),
    ]);
  });

  it('lets an attempt move so, and not otherwise', () => {
    const byOurselves = ['redirected', 'emailed', 'unknown', 'failed'].map((to) => `starting → ${to}`);
    const confirmed = [
      'starting → succeeded',
      ...['redirected', 'emailed', 'unknown'].flatMap((from) => [`${from} → succeeded`, `${from} → failed`]),
    ];
    const moves = PROOFS.map((proof) => allowed(ATTEMPT_MOVES, ATTEMPT_STATUSES, proof).sort());
    expect(moves).toEqual([
      byOurselves.toSorted(),
      [...byOurselves, ...confirmed].sort(),
      [...byOurselves, ...confirmed, 'failed → succeeded'].sort(),
    ]);
  });

  it('never brings an order that is over back under way', () => {
    for (const from of ATTEMPT_STATUSES.filter((status) => !isUnderWay(status))) {
      expect(Object.keys(ATTEMPT_MOVES[from]).filter((to) => isUnderWay(to as typeof from))).toEqual([]);
    }
  });

  it.each([
    ['a way out of succeeded', { succeeded: { open: 'query' } }, 'succeeded is final, but moves to open'],
    ['a success without a proof', { open: { succeeded: 'none' } }, 'open to succeeded takes only none'],
    ['a success after the end by a callback', { failed: { succeeded: 'confirmation' } }, 'takes only confirmation'],
    ['a state that nothing leads to', { stray: { succeeded: 'query' } }, "stray can't be reached"],
  ] as const)('would not start with %s', (_name, change, problem) => {
    const graph: Parameters<typeof graphProblems>[0] = {
      ...{ open: { failed: 'none', succeeded: 'confirmation' }, failed: { succeeded: 'query' }, succeeded: {} },
      ...change,
    };
    expect(graphProblems(graph, 'open').join()).toContain(problem);
  });
});
