import { createHash } from 'node:crypto';

/** A transaction's history, at the moment of a seal: its id, the number of its last event, the hash of that event. */
export type SealedHead = readonly [transactionId: string, number: number, hash: string];

export function readHeads(text: string): readonly SealedHead[] {
  return JSON.parse(text) as SealedHead[];
}

/** What the audit entry has of the heads. No key is needed: the entry itself is chained with one. */
export function digestOf(heads: string): string {
  return createHash('sha256').update(heads).digest('hex');
}

/** The fields of an `events_sealed` entry. */
export interface SealFields {
  readonly transactions: number;
  /** How many events came since the seals before. */
  readonly events: number;
  readonly digest: string;
}
