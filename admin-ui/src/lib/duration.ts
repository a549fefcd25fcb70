import { numberFormat } from './format';
import type { Text } from './text';

const UNITS = [
  ['year', 365 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;
const MOST_YEARS = 1e6;

/** Roughly: `2 hours`. */
export function duration(seconds: number, text: Text<'common'>): string {
  const found = UNITS.find(([, length]) => seconds >= length);
  if (!found) return text('lessThanSecond');
  const [unit, length] = found;
  const count = Math.round(seconds / length);
  if (count > MOST_YEARS) return text('veryLong');
  return numberFormat({ style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
