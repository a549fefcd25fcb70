import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anAttempt, aTransaction, NOON } from '../../test/support/entities.js';
import { LedgerEntry } from './ledger-entry.js';
import {
  ATTEMPT_STATUSES,
  type AttemptStatus,
  isUnderWay,
  TRANSACTION_STATUSES,
  type TransactionStatus,
} from './states.js';
import { IllegalMoveError, type Proof } from './transitions.js';

type Move =
  | { readonly kind: 'transaction'; readonly to: TransactionStatus; readonly proof: Proof }
  | { readonly kind: 'attempt'; readonly which: number; readonly to: AttemptStatus; readonly proof: Proof }
  | { readonly kind: 'start' };

const proof = fc.constantFrom<Proof>('none', 'confirmation', 'query');
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('transaction' as const), to: fc.constantFrom(...TRANSACTION_STATUSES), proof }),
  fc.record({
    kind: fc.constant('attempt' as const),
    which: fc.nat(3),
    to: fc.constantFrom(...ATTEMPT_STATUSES),
    proof,
  }),
  fc.constant({ kind: 'start' as const }),
);
const moves = fc.array(move, { maxLength: 60 });

const cause = (of: Proof) => ({ why: 'a test', proof: of });

/** Does one move, as the use cases would; gives whether it was made. */
function make(entry: LedgerEntry, step: Move): boolean {
  try {
    if (step.kind === 'start') {
      if (entry.underWay) return false;
      const id = `attempt-${String(entry.attempts.length)}`;
      entry.addAttempt(anAttempt({ id, status: 'starting' }));
      return true;
    }
    const attempt = step.kind === 'attempt' ? entry.attempts[step.which] : undefined;
    if (step.kind === 'transaction') entry.moveTransaction(step.to, cause(step.proof));
    else if (attempt) entry.moveAttempt(attempt, step.to, cause(step.proof));
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(IllegalMoveError);
    return false;
  }
}

const statesOf = (entry: LedgerEntry) => [entry.transaction.status, ...entry.attempts.map(({ status }) => status)];

/** Does all moves on a fresh entry, and hands each one with the states before and after it to `look`. */
function play(steps: readonly Move[], look: (step: Move, before: string[], after: string[]) => void): LedgerEntry {
  const entry = new LedgerEntry(aTransaction(), [], NOON);
  for (const step of steps) {
    const before = statesOf(entry);
    const events = entry.newEvents.length;
    const made = make(entry, step);
    if (!made) expect([statesOf(entry), entry.newEvents.length]).toEqual([before, events]);
    look(step, before, statesOf(entry));
  }
  return entry;
}

describe('whatever is tried with a ledger entry', () => {
  it('succeeded is left by nothing', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        play(steps, (_step, before, after) => {
          before.forEach((state, index) => {
            if (state === 'succeeded') expect(after[index]).toBe('succeeded');
          });
        });
      }),
    );
  });

  it('succeeded is reached with a proof only, and from an end by the answer to a query only', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        play(steps, (step, before, after) => {
          after.forEach((state, index) => {
            const from = before[index];
            if (state !== 'succeeded' || from === 'succeeded') return;
            const isEnd = ['failed', 'cancelled', 'expired'].includes(from ?? '');
            expect(isEnd ? ['query'] : ['confirmation', 'query']).toContain('proof' in step ? step.proof : 'none');
          });
        });
      }),
    );
  });

  it('one order at most is under way, and none that was over ever is again', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        play(steps, (step, before, after) => {
          const underWay = (states: string[]) => states.slice(1).filter((state) => isUnderWay(state as AttemptStatus));
          expect(underWay(after).length).toBeLessThanOrEqual(1);
          if (step.kind !== 'start') expect(underWay(after).length).toBeLessThanOrEqual(underWay(before).length);
        });
      }),
    );
  });

  it('every move leaves an event, numbered without a gap, that tells of it', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const entry = play(steps, () => undefined);
        expect(entry.newEvents.map(({ number }) => number)).toEqual(entry.newEvents.map((_event, index) => index + 1));
        expect(entry.transaction.eventCount).toBe(entry.newEvents.length);
        const told = entry.newEvents.filter(({ kind }) => kind === 'transaction_moved').map(({ data }) => data['to']);
        expect(told.at(-1) ?? 'open').toBe(entry.transaction.status);
        for (const attempt of entry.attempts) {
          const own = entry.newEvents.filter(
            ({ kind, attemptId }) => kind === 'attempt_moved' && attemptId === attempt.id,
          );
          expect(own.at(-1)?.data['to'] ?? 'starting').toBe(attempt.status);
          expect(attempt.endedAt === null).toBe(isUnderWay(attempt.status));
        }
      }),
    );
  });

  it('a person is asked for once for each code, until it is cleared', () => {
    const codes = fc.constantFrom('duplicate_payment' as const, 'late_success' as const, 'amount_mismatch' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), codes), { maxLength: 30 }), (steps) => {
        const entry = new LedgerEntry(aTransaction(), [], NOON);
        const expected = new Set<string>();
        for (const [isRaised, code] of steps) {
          const events = entry.newEvents.length;
          const changes = expected.has(code) !== isRaised;
          if (isRaised) entry.raise(code, {});
          else entry.clear(code, 'a test');
          if (isRaised) expected.add(code);
          else expected.delete(code);
          expect(entry.newEvents.length - events).toBe(changes ? 1 : 0);
          expect(entry.transaction.attention.toSorted()).toEqual([...expected].sort());
        }
      }),
    );
  });
});
