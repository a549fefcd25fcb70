import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { CallGuard, type GuardOptions } from './call-guard.js';
import type { CallResult } from './call-result.js';

Logger.overrideLogger(false);

const OK: CallResult = { kind: 'answer', status: 200, body: '' };
const REFUSED: CallResult = { kind: 'answer', status: 422, body: '' };
const FAULT: CallResult = { kind: 'answer', status: 502, body: '' };
const LOST: CallResult = { kind: 'indeterminate', why: 'no answer' };
const UNSENT: CallResult = { kind: 'not_sent', why: 'no connection' };

const guardWith = (options: Partial<GuardOptions> = {}) =>
  new CallGuard({ concurrency: 2, failures: 3, pauseMs: 60_000, timeoutMs: 60_000, name: 'Calls', ...options });

/** Calls that end when they are told to. */
class Provider {
  calls = 0;
  private readonly open: ((result: CallResult) => void)[] = [];

  readonly call = (): Promise<CallResult> => {
    this.calls += 1;
    return new Promise((resolve) => this.open.push(resolve));
  };

  async answer(result: CallResult): Promise<void> {
    this.open.shift()?.(result);
    await sleep(1);
  }
}

async function failTimes(guard: CallGuard, times: number, result = LOST): Promise<void> {
  for (let call = 0; call < times; call += 1) expect(await guard.run(() => Promise.resolve(result))).toBe(result);
}

describe('the bulkhead', () => {
  it('lets as many calls run at once as it may, as many wait, and sends no more', async () => {
    const guard = guardWith();
    const provider = new Provider();
    const results = Array.from({ length: 5 }, () => guard.run(provider.call));
    await expect(results[4]).resolves.toMatchObject({ kind: 'not_sent' });
    expect(provider.calls).toBe(2);
    for (let call = 0; call < 4; call += 1) await provider.answer(OK);
    await expect(Promise.all(results.slice(0, 4))).resolves.toEqual([OK, OK, OK, OK]);
    expect(provider.calls).toBe(4);
  });

  it('never makes a call that has waited too long', async () => {
    const guard = guardWith({ concurrency: 1, timeoutMs: 40 });
    const provider = new Provider();
    const first = guard.run(provider.call);
    const second = guard.run(provider.call);
    await sleep(60);
    await provider.answer(LOST);
    await expect(first).resolves.toBe(LOST);
    await expect(second).resolves.toMatchObject({ kind: 'not_sent' });
    expect(provider.calls).toBe(1);
  });

  it('counts the waiting in the time that a call has', async () => {
    let deadline: AbortSignal | undefined;
    await guardWith({ timeoutMs: 20 }).run((signal) => {
      deadline = signal;
      return Promise.resolve(OK);
    });
    await sleep(40);
    expect(deadline?.aborted).toBe(true);
  });
});

describe('the breaker', () => {
  it.each([
    ['lost calls', LOST],
    ['calls that could not be sent', UNSENT],
    ['faults of the service', FAULT],
  ])('holds calls back after %s in a row, without making them', async (_name, result) => {
    const guard = guardWith();
    await failTimes(guard, 3, result);
    const provider = new Provider();
    await expect(guard.run(provider.call)).resolves.toMatchObject({ kind: 'not_sent' });
    expect(provider.calls).toBe(0);
  });

  it('does not mind failures between answers, a refusal being one', async () => {
    const guard = guardWith();
    for (const answer of [OK, REFUSED, OK]) {
      await failTimes(guard, 2);
      await expect(guard.run(() => Promise.resolve(answer))).resolves.toBe(answer);
    }
  });

  it('lets a single call try again after a pause, refuses others meanwhile, and opens with its success', async () => {
    const guard = guardWith({ pauseMs: 10 });
    await failTimes(guard, 3);
    await sleep(20);
    const provider = new Provider();
    const trial = guard.run(provider.call);
    await expect(guard.run(provider.call)).resolves.toMatchObject({ kind: 'not_sent' });
    expect(provider.calls).toBe(1);
    await provider.answer(OK);
    await expect(trial).resolves.toBe(OK);
    await expect(guard.run(() => Promise.resolve(OK))).resolves.toBe(OK);
  });

  it('holds back again when that call fails too', async () => {
    const guard = guardWith({ pauseMs: 10 });
    await failTimes(guard, 3);
    await sleep(20);
    await failTimes(guard, 1);
    const provider = new Provider();
    await expect(guard.run(provider.call)).resolves.toMatchObject({ kind: 'not_sent' });
    expect(provider.calls).toBe(0);
  });

  it('can be turned off', async () => {
    await failTimes(guardWith({ failures: 0 }), 20);
  });
});
