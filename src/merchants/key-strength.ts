import type { SecretText } from '../common/secret-text.js';

/** MD5 candidates a second: measured with plain code on one core, and what a graphics card is known to do. */
const TRIES_PER_SECOND = { core: 1.5e6, graphicsCard: 1e10 };

/** A key that a graphics card finds in less than this is weak. */
const WEAK_SECONDS = 100 * 365 * 86_400;

const ALPHABETS: readonly (readonly [RegExp, number])[] = [
  [/^\d*$/, 10],
  [/^[\da-f-]*$/, 16],
  [/^[\da-z]*$/, 36],
  [/^[\da-zA-Z]*$/, 62],
];
const PRINTABLE = 95;

/** How long finding a key takes, in seconds, if it was drawn at random from the characters it is made of. */
export interface KeyStrength {
  readonly weak: boolean;
  readonly digitsOnly: boolean;
  readonly coreSeconds: number;
  readonly graphicsCardSeconds: number;
}

/**
 * Every payer sees an address that the merchant key signed with MD5, and can try keys against it for as long as they
 * like. An upper bound: a key that a person thought up is found sooner.
 */
export function keyStrength(key: SecretText): KeyStrength {
  const text = key.reveal();
  const [, alphabet] = ALPHABETS.find(([pattern]) => pattern.test(text)) ?? [null, PRINTABLE];
  const drawn = alphabet === 16 ? text.replaceAll('-', '').length : text.length;
  const candidates = alphabet ** drawn;
  const graphicsCardSeconds = candidates / TRIES_PER_SECOND.graphicsCard;
  return {
    weak: graphicsCardSeconds < WEAK_SECONDS,
    digitsOnly: alphabet === 10,
    coreSeconds: candidates / TRIES_PER_SECOND.core,
    graphicsCardSeconds,
  };
}

const UNITS: readonly (readonly [string, number])[] = [
  ['year', 365 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** Roughly, for a person: `2 hours`, `less than a second`. */
export function roughDuration(seconds: number): string {
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? ['', 0];
  if (length === 0) return 'less than a second';
  const count = Math.round(seconds / length);
  if (count > 1e6) return 'more than a million years';
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}
