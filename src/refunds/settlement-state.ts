import type { QueryResult } from '../checkout/ports/payment-provider.js';
import type { Settled } from './refundable.js';

const DAY_MS = 24 * 3600 * 1000;

/**
 * What an answer tells of an order's settlement. A balance that is not zero is not settled; a date that has come is
 * settled. Anything else decides nothing: the provider will say when it gets the command.
 */
export function settledBy(result: QueryResult, now: number): Settled {
  if (result.kind !== 'succeeded') return null;
  const { balanceText, settledOn } = result;
  if (balanceText !== undefined && /^\d+(\.\d+)?$/.test(balanceText) && /[1-9]/.test(balanceText)) return false;
  return settledOn === null ? null : settledOnDay(settledOn, now);
}

/** By the stored day of settlement alone. */
export function settledOnDay(settledOn: string | null, now: number): Settled {
  if (settledOn === null) return null;
  if (settledOn <= day(now)) return true;
  // Days are those of the provider's clock, which may be ahead of ours.
  return settledOn > day(now + DAY_MS) ? false : null;
}

/** @returns `YYYY-MM-DD`, UTC */
export function day(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
