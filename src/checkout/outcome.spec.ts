import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anAttempt, NOON } from '../../test/support/entities.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import { type FailureCode, FAILURE_CODES } from '../transactions/failure-code.js';
import { ATTEMPT_STATUSES, isUnderWay } from '../transactions/states.js';
import { outcomeOf } from './outcome.js';
import type { QueryResult } from './ports/payment-provider.js';

const GRACE = 900_000;

const amountText = fc.option(
  fc.constantFrom('12.30', '12.3', '12.300', '12.31', '1230', '1.230', '', 'NaN', '1.23e1'),
  {
    nil: null,
  },
);
const currency = fc.option(fc.constantFrom('AUD', 'USD', 'aud', ''), { nil: null });
const result: fc.Arbitrary<QueryResult> = fc.oneof(
  fc.record({ kind: fc.constant('succeeded' as const), amountText, currency, settledOn: fc.constant(null) }),
  fc.constant({ kind: 'pending' as const }),
  fc.constant({ kind: 'not_found' as const }),
  fc.constant({ kind: 'unavailable' as const, operatorMessage: 'a test' }),
  fc.record({
    kind: fc.constant('failed' as const),
    code: fc.constantFrom(...FAILURE_CODES),
    evidence: fc.boolean(),
    operatorMessage: fc.constant('a test'),
  }),
);
const absenceSaid = fc.constantFrom('not_found' as const, null, ...FAILURE_CODES);
const attempt = fc
  .record({ status: fc.constantFrom(...ATTEMPT_STATUSES), absenceCount: fc.nat(4), absenceSaid })
  .map((changes) => anAttempt(changes));
const age = fc.integer({ min: 0, max: 2 * GRACE });

const failure = (code: FailureCode, evidence: boolean): QueryResult => {
  return { kind: 'failed', code, evidence, operatorMessage: 'a test' };
};

const undecided = (count: number, said: AttemptEntity['absenceSaid']) => {
  return { kind: 'undecided', absence: { count, said } };
};

describe('what an answer of the provider means', () => {
  it('is never a success unless amount and currency are those of the order', () => {
    fc.assert(
      fc.property(attempt, result, age, (order, answer, milliseconds) => {
        const outcome = outcomeOf(order, answer, NOON + milliseconds, GRACE);
        const isPaid =
          answer.kind === 'succeeded' &&
          answer.currency === 'AUD' &&
          ['12.30', '12.3', '12.300'].includes(answer.amountText ?? '');
        expect(outcome.kind === 'succeeded').toBe(isPaid);
        expect(outcome.kind === 'mismatch').toBe(answer.kind === 'succeeded' && !isPaid);
      }),
    );
  });

  it('is a failure only where the provider said so, or the same twice without evidence', () => {
    fc.assert(
      fc.property(attempt, result, age, (order, answer, milliseconds) => {
        const outcome = outcomeOf(order, answer, NOON + milliseconds, GRACE);
        if (outcome.kind !== 'failed') return;
        const isEvident = answer.kind === 'failed' && answer.evidence;
        const said = answer.kind === 'failed' ? answer.code : 'not_found';
        expect(isEvident || (order.absenceCount >= 1 && order.absenceSaid === said)).toBe(true);
        expect(['failed', 'not_found']).toContain(answer.kind);
        if (answer.kind === 'not_found') expect(['redirected', 'emailed']).not.toContain(order.status);
      }),
    );
  });

  it('result 11 proves nothing of an order that may never have arrived, until the grace is over', () => {
    const unproven = fc.constantFrom('starting' as const, 'unknown' as const);
    fc.assert(
      fc.property(unproven, fc.boolean(), fc.nat(10), age, (status, evidence, absenceCount, milliseconds) => {
        const order = anAttempt({ status, absenceCount, absenceSaid: 'abandoned' });
        const outcome = outcomeOf(order, failure('abandoned', evidence), NOON + milliseconds, GRACE);
        const counts = milliseconds >= GRACE && absenceCount >= 1;
        expect(outcome).toEqual(
          counts ? { kind: 'failed', code: 'abandoned' } : undecided(absenceCount + 1, 'abandoned'),
        );
      }),
    );
  });

  it('answers that agree are counted in a row: pending starts anew, no answer changes nothing', () => {
    fc.assert(
      fc.property(attempt, age, (order, milliseconds) => {
        const now = NOON + milliseconds;
        expect(outcomeOf(order, { kind: 'pending' }, now, GRACE)).toEqual(undecided(0, null));
        const silence = { kind: 'unavailable', operatorMessage: 'a test' } as const;
        expect(outcomeOf(order, silence, now, GRACE)).toEqual(undecided(order.absenceCount, order.absenceSaid));
      }),
    );
  });

  it('answers that differ are not counted together', () => {
    const order = anAttempt({ status: 'unknown', absenceCount: 1, absenceSaid: 'abandoned' });
    const now = NOON + GRACE;
    expect(outcomeOf(order, { kind: 'not_found' }, now, GRACE)).toEqual(undecided(1, 'not_found'));
    expect(outcomeOf(order, failure('declined', false), now, GRACE)).toEqual(undecided(1, 'declined'));
    expect(outcomeOf(order, failure('abandoned', false), now, GRACE)).toEqual({ kind: 'failed', code: 'abandoned' });
  });

  it('leaves the attempt itself alone: it only says', () => {
    fc.assert(
      fc.property(attempt, result, age, (order, answer, milliseconds) => {
        const before = { ...order };
        outcomeOf(order, answer, NOON + milliseconds, GRACE);
        expect({ ...order }).toEqual(before);
        expect(isUnderWay(order.status)).toBe(isUnderWay(before.status));
      }),
    );
  });
});
