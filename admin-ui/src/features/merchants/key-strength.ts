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

/** How long finding a key takes at most, in seconds. */
export interface KeyStrength {
  readonly weak: boolean;
  readonly coreSeconds: number;
  readonly graphicsCardSeconds: number;
}

/**
 * The gateway's own judgement of a merchant key, which it gives for a stored one, while the key is still being typed:
 * asking for it would send half a secret with every letter. A browser test compares the two.
 */
export function keyStrength(key: string): KeyStrength {
  const [, alphabet] = ALPHABETS.find(([pattern]) => pattern.test(key)) ?? [null, PRINTABLE];
  const drawn = alphabet === 16 ? key.replaceAll('-', '').length : key.length;
  const candidates = alphabet ** drawn;
  const graphicsCardSeconds = candidates / TRIES_PER_SECOND.graphicsCard;
  return {
    weak: graphicsCardSeconds < WEAK_SECONDS,
    coreSeconds: candidates / TRIES_PER_SECOND.core,
    graphicsCardSeconds,
  };
}
