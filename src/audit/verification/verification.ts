export const BAD_ENTRY_KINDS = [
  'audit_entry',
  'head',
  'checkpoint',
  'seal',
  'transaction',
  'event',
  'attempt',
  'refund',
] as const;

/** What does not agree with the chain, by the name a person finds it under. */
export interface BadEntry {
  readonly kind: (typeof BAD_ENTRY_KINDS)[number];
  /** Of an audit entry, a seal (that of its audit entry), an event, a line of the checkpoint file. */
  readonly number: number | null;
  /** Primary key of the transaction, attempt or refund. */
  readonly id: string | null;
  readonly reason: string;
}

export interface Verification {
  readonly valid: boolean;
  /** Audit entries in the table. */
  readonly entries: number;
  readonly checkpoints: number;
  readonly seals: number;
  readonly transactions: number;
  readonly events: number;
  readonly firstBadEntry?: BadEntry;
  /** What proves no change, but wants an explanation. */
  readonly warnings: readonly string[];
}

/** The verification could not be made; what to mend is in the text. */
export class VerificationError extends Error {}

const KINDS: Readonly<Record<BadEntry['kind'], string>> = {
  audit_entry: 'audit entry',
  head: 'head of the audit log',
  checkpoint: 'line of the checkpoint file',
  seal: 'seal of audit entry',
  transaction: 'transaction',
  event: 'event',
  attempt: 'attempt',
  refund: 'refund',
};

/** One line for a person: `audit entry 3: was changed`. */
export function describeBadEntry({ kind, number, id, reason }: BadEntry): string {
  const place = [
    number === null ? '' : ` ${String(number)}`,
    id === null ? '' : `${kind === 'event' ? ' of transaction' : ''} ${id}`,
  ];
  return `${KINDS[kind]}${place.join('')}: ${reason}`;
}

export function badEntry(
  kind: BadEntry['kind'],
  reason: string,
  place: { number?: number; id?: string } = {},
): BadEntry {
  return { kind, number: place.number ?? null, id: place.id ?? null, reason };
}
