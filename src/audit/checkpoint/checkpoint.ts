import type { ChainKeys, Parts } from '../chain/chain-keys.js';

/** One line of the checkpoint file: the chain had this entry as its head. */
export interface Checkpoint {
  readonly chain: string;
  readonly number: number;
  readonly hash: string;
  /** RFC 3339. */
  readonly at: string;
  readonly mac: string;
}

export function signCheckpoint(
  keys: ChainKeys,
  { number, hash }: Pick<Checkpoint, 'number' | 'hash'>,
  at: Date,
): Checkpoint {
  const line = { chain: keys.chainId, number, hash, at: at.toISOString() };
  return { ...line, mac: keys.hash('checkpoints', signedParts(line)) };
}

export function isSigned(keys: ChainKeys, checkpoint: Checkpoint): boolean {
  return keys.isHash(checkpoint.mac, 'checkpoints', signedParts(checkpoint));
}

/** @returns null for what is no checkpoint */
export function readCheckpoint(line: string): Checkpoint | null {
  try {
    const value = JSON.parse(line) as Partial<Record<keyof Checkpoint, unknown>> | null;
    const texts = [value?.chain, value?.hash, value?.at, value?.mac];
    const isOne = Number.isSafeInteger(value?.number) && texts.every((text) => typeof text === 'string');
    return isOne ? (value as unknown as Checkpoint) : null;
  } catch {
    return null;
  }
}

function signedParts({ chain, number, hash, at }: Omit<Checkpoint, 'mac'>): Parts {
  return [chain, number, hash, at];
}
