import { createHash } from 'node:crypto';
import type { AuditEntryEntity } from '../chain/audit-entry.entity.js';

export const EVIDENCE_FORMAT = 'payment-evidence/1';

/** The files of a bundle that its verification reads. */
export const EVIDENCE_FILES = {
  manifest: 'manifest.json',
  signature: 'signature.json',
  proof: 'proof.json',
  timeline: 'timeline.json',
} as const;

/** What is in the bundle; the signature is over this file. */
export interface EvidenceManifest {
  readonly format: string;
  /** RFC 3339. */
  readonly createdAt: string;
  /** Primary key of the transaction. */
  readonly transaction: string;
  readonly chainId: string;
  /** SHA-256 of every other file but the signature, hex. */
  readonly files: Readonly<Record<string, string>>;
}

export interface EvidenceSignature {
  readonly algorithm: 'HMAC-SHA256';
  /** Keyed with the audit chain's key, hex. */
  readonly mac: string;
}

/** How the history hangs together, and what of the audit log holds it. */
export interface EvidenceProof {
  readonly chainId: string;
  /** The chain's key and the history as it is stored, sealed with the master key: only who has that can read them. */
  readonly sealedKey: string;
  readonly sealedHistory: string;
  readonly events: readonly EvidenceEvent[];
  /** The audit entry that has sealed this history, with what it sealed; null: none has yet. */
  readonly anchor: { readonly entry: AuditEntryEntity; readonly heads: string } | null;
}

export interface EvidenceEvent {
  readonly number: number;
  readonly kind: string;
  /** RFC 3339. */
  readonly at: string;
  readonly hash: string;
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Where a sealed history belongs to: in the proof of another payment it does not open. */
export function historyPlace(transaction: string) {
  return { table: 'evidence', row: transaction, field: 'history' };
}
