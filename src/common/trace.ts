import { AsyncLocalStorage } from 'node:async_hooks';

/** What the running code works for: a request, or a piece of background work, and the transaction it is about. */
export interface Trace {
  /** Null in the background. */
  readonly requestId: string | null;
  /** The transaction's own, made when its customer arrived; null as long as no transaction is known. */
  correlationId: string | null;
}

const storage = new AsyncLocalStorage<Trace>();

/** Everything that `work` does, and whatever it starts, belongs to a trace of its own. */
export function runTraced<T>(requestId: string | null, work: () => T): T {
  return inTrace({ requestId, correlationId: null }, work);
}

/** Goes on with a trace, in an event that belongs to it. */
export function inTrace<T>(trace: Trace, work: () => T): T {
  return storage.run(trace, work);
}

export function currentTrace(): Trace | null {
  return storage.getStore() ?? null;
}

/** From here on the current trace is about this transaction. */
export function followTransaction(correlationId: string): void {
  const trace = storage.getStore();
  if (trace) trace.correlationId = correlationId;
}

/** `work`, to be run later by somebody else (a queue), as part of the trace it was made in. */
export function inThisTrace<Arguments extends unknown[], Result>(
  work: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  return AsyncLocalStorage.bind(work);
}
