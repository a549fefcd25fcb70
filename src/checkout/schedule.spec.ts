import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anAttempt, NOON } from '../../test/support/entities.js';
import { FAILURE_CODES } from '../transactions/failure-code.js';
import { ATTEMPT_UNDER_WAY } from '../transactions/states.js';
import { nextQueryAt } from './schedule.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

const underWay = fc.constantFrom(...ATTEMPT_UNDER_WAY);
const softFailure = fc.constantFrom('abandoned' as const, 'not_received' as const);
const first = fc.integer({ min: 1, max: 60 }).map((seconds) => seconds * SECOND);
const count = fc.nat(60);
const age = fc.integer({ min: 0, max: 60 * DAY });

/** The moments at which an attempt is asked about, when every query is made at its time and settles nothing. */
function moments(attempt: ReturnType<typeof anAttempt>, firstPause: number, until: number): number[] {
  const asked: number[] = [];
  for (let now = attempt.createdAt; now < until;) {
    const next = nextQueryAt(attempt, now, firstPause);
    if (next === null) break;
    asked.push(next);
    attempt.queryCount += 1;
    now = next;
  }
  return asked;
}

describe('the schedule of queries', () => {
  it('always has a next one, in the future, while money may be under way', () => {
    fc.assert(
      fc.property(underWay, count, age, first, (status, queryCount, milliseconds, pause) => {
        const next = nextQueryAt(anAttempt({ status, queryCount }), NOON + milliseconds, pause);
        expect(next).toBeGreaterThan(NOON + milliseconds);
        expect(next).toBeLessThanOrEqual(NOON + milliseconds + DAY);
      }),
    );
  });

  it('begins soon, at pauses that grow', () => {
    fc.assert(
      fc.property(underWay, first, (status, pause) => {
        const asked = moments(anAttempt({ status }), pause, NOON + 7 * DAY);
        const pauses = asked.map((moment, index) => moment - (asked[index - 1] ?? NOON));
        expect(pauses[0]).toBe(pause);
        pauses.forEach((length, index) => {
          expect(length).toBeGreaterThanOrEqual(pauses[index - 1] ?? 0);
        });
        expect(Math.max(...pauses)).toBeLessThanOrEqual(6 * HOUR);
      }),
    );
  });

  it('is not put off by whoever has asked between', () => {
    fc.assert(
      fc.property(underWay, first, fc.nat(200), fc.integer({ min: 0, max: HOUR }), (status, pause, asked, old) => {
        const next = nextQueryAt(anAttempt({ status, queryCount: asked }), NOON + old, pause);
        expect(next).toBeLessThanOrEqual(Math.ceil(NOON + old + pause + old / 2));
      }),
    );
  });

  it('asks for at least seven days, also where only a late success could come', () => {
    fc.assert(
      fc.property(fc.option(softFailure, { nil: null }), first, (failureCode, pause) => {
        const status = failureCode === null ? 'unknown' : 'failed';
        const asked = moments(anAttempt({ status, failureCode }), pause, NOON + 30 * DAY);
        expect(asked.at(-1)).toBeGreaterThanOrEqual(NOON + 7 * DAY);
        if (failureCode === null) expect(asked.at(-1)).toBeGreaterThanOrEqual(NOON + 30 * DAY);
        else expect(asked.at(-1)).toBeLessThanOrEqual(NOON + 8 * DAY);
      }),
    );
  });

  it('asks no more once it is paid, or surely was not', () => {
    const hard = FAILURE_CODES.filter((code) => code !== 'abandoned' && code !== 'not_received');
    fc.assert(
      fc.property(fc.constantFrom(null, ...hard), count, age, (failureCode, queryCount, milliseconds) => {
        const status = failureCode === null ? 'succeeded' : 'failed';
        expect(nextQueryAt(anAttempt({ status, failureCode, queryCount }), NOON + milliseconds, SECOND)).toBeNull();
      }),
    );
  });
});
