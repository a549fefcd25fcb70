import type { AttemptEntity } from './attempt.entity.js';

/** All that was paid, in minor units: a payment that was made twice has two paid orders. */
export function paidMinor(attempts: readonly Pick<AttemptEntity, 'status' | 'amountMinor'>[]): number {
  return attempts.filter(({ status }) => status === 'succeeded').reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
