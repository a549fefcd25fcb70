import type { FailureCode } from './failure-code.js';

/** What the provider's last answers said of an order without any evidence: that they know none, or why it is not paid. */
export interface Absence {
  readonly said: 'not_found' | FailureCode | null;
  /** How many in a row said just that; 0 where the last one said something else. */
  readonly count: number;
}
