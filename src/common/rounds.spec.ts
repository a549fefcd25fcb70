import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Rounds } from './rounds.js';
import { currentTrace } from './trace.js';

const PAUSE_MS = 1000;

/** Rounds whose ends the test decides. */
function rounds() {
  const ends: (() => void)[] = [];
  const traces: unknown[] = [];
  const work = () => {
    traces.push(currentTrace());
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  return { ends, traces, rounds: new Rounds('Test', { what: 'testing', pauseMs: PAUSE_MS, work }) };
}

describe('rounds', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('come one at a time, with a pause after each', async () => {
    const { rounds: tested, ends } = rounds();
    tested.start();
    expect(ends).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(5 * PAUSE_MS);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await jest.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(ends).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(ends).toHaveLength(2);
  });

  it('have each a trace of their own', async () => {
    const { rounds: tested, ends, traces } = rounds();
    tested.start();
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    ends[0]?.();
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(traces[0]).toEqual({ requestId: null, correlationId: null });
    expect(traces[1]).not.toBe(traces[0]);
  });

  it('go on after one that failed, and the log says so', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    let count = 0;
    const work = () => {
      count += 1;
      return Promise.reject(new Error('the database is away'));
    };
    const tested = new Rounds('Test', { what: 'testing', pauseMs: PAUSE_MS, work });
    tested.start();
    await jest.advanceTimersByTimeAsync(2 * PAUSE_MS);
    expect(count).toBe(2);
    expect(error).toHaveBeenCalledWith('Failed at testing: Error: the database is away');
    tested.stop();
  });

  it('end when they are stopped; the one that runs is waited for', async () => {
    const { rounds: tested, ends } = rounds();
    tested.start();
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    tested.stop();
    expect(tested.isStopped).toBe(true);
    let isOver = false;
    const ended = tested.ended().then(() => (isOver = true));
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(isOver).toBe(false);
    ends[0]?.();
    await ended;
    await jest.advanceTimersByTimeAsync(5 * PAUSE_MS);
    expect(ends).toHaveLength(1);
  });

  it('do not begin when they were stopped before', async () => {
    const { rounds: tested, ends } = rounds();
    tested.stop();
    tested.start();
    await jest.advanceTimersByTimeAsync(5 * PAUSE_MS);
    expect(ends).toHaveLength(0);
  });
});
