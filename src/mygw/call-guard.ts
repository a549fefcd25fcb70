import { Logger } from '@nestjs/common';
import {
  bulkhead,
  type BulkheadPolicy,
  circuitBreaker,
  CircuitState,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  handleWhenResult,
  isBrokenCircuitError,
  isBulkheadRejectedError,
  isTaskCancelledError,
} from 'cockatiel';
import type { BreakerState } from '../checkout/ports/payment-provider.js';
import type { CallResult } from './call-result.js';

const STATES: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half_open',
  // By hand, which nobody does.
  [CircuitState.Isolated]: 'open',
};

/** A call that waits for a free place longer than this part of its time-out is not made at all. */
const PART_OF_TIME_TO_WAIT = 1 / 4;

export interface GuardOptions {
  /** Calls at once; as many more may wait for a place. */
  readonly concurrency: number;
  /** Failures in a row after which calls are held back; 0: never. */
  readonly failures: number;
  /** Milliseconds until one call is let through again, to see whether it works. */
  readonly pauseMs: number;
  /** Milliseconds for a call, waiting for a place included. */
  readonly timeoutMs: number;
  /** What is called, for the log. */
  readonly name: string;
}

/** A call that ends by itself when its time is up. */
export type GuardedCall = (deadline: AbortSignal) => Promise<CallResult>;

/**
 * Stands before the calls of one kind to one account: limits how many run at once (a bulkhead), and holds them back
 * while none succeeds (a circuit breaker). What it refuses was not sent. Repeats nothing.
 */
export class CallGuard {
  readonly #bulkhead: BulkheadPolicy;
  readonly #breaker: CircuitBreakerPolicy | null;

  constructor(private readonly options: GuardOptions) {
    this.#bulkhead = bulkhead(options.concurrency, options.concurrency);
    this.#breaker = options.failures > 0 ? breakerFor(options) : null;
  }

  get state(): BreakerState {
    return this.#breaker ? STATES[this.#breaker.state] : 'closed';
  }

  async run(call: GuardedCall): Promise<CallResult> {
    const { timeoutMs } = this.options;
    // The waiting counts: who stored when a payment call must be over can rely on it.
    const deadline = AbortSignal.timeout(timeoutMs);
    const patience = AbortSignal.timeout(timeoutMs * PART_OF_TIME_TO_WAIT);
    try {
      return await this.#bulkhead.execute(() => this.#throughBreaker(() => call(deadline)), patience);
    } catch (error) {
      if (!isBulkheadRejectedError(error) && !isTaskCancelledError(error)) throw error;
      return { kind: 'not_sent', why: 'too many calls are under way' };
    }
  }

  async #throughBreaker(call: () => Promise<CallResult>): Promise<CallResult> {
    if (!this.#breaker) return call();
    // One call tries whether it works again. Others don't wait for it: a customer is better told at once.
    if (this.#breaker.state === CircuitState.HalfOpen) return heldBack();
    try {
      return await this.#breaker.execute(call);
    } catch (error) {
      if (!isBrokenCircuitError(error)) throw error;
      return heldBack();
    }
  }
}

function heldBack(): CallResult {
  return { kind: 'not_sent', why: 'calls are held back after failures in a row' };
}

function breakerFor({ failures, pauseMs, name }: GuardOptions): CircuitBreakerPolicy {
  const breaker = circuitBreaker(
    handleWhenResult((result) => isFailure(result as CallResult)),
    { breaker: new ConsecutiveBreaker(failures), halfOpenAfter: pauseMs },
  );
  const logger = new Logger(CallGuard.name);
  breaker.onBreak(() => logger.warn(`${name} are held back for ${String(pauseMs)} ms: failures in a row`));
  breaker.onReset(() => logger.log(`${name} work again`));
  return breaker;
}

/** Not a refusal of the service, whatever it is: that one works. */
function isFailure(result: CallResult): boolean {
  return result.kind !== 'answer' || result.status >= 500;
}
