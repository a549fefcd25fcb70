import { timingSafeEqual } from 'node:crypto';
import { unzipSync } from 'fflate';
import { type SecretBox, SecretBoxError } from '../../secret-box/secret-box.js';
import { openChainKeys } from '../chain/chain-key.store.js';
import type { ChainKeys } from '../chain/chain-keys.js';
import { entryParts } from '../chain/entry-parts.js';
import { digestOf, readHeads, type SealFields } from '../seal/seal-heads.js';
import { checkHistory } from '../verification/check-history.js';
import type { History } from '../verification/histories.js';
import { describeBadEntry } from '../verification/verification.js';
import {
  EVIDENCE_FILES,
  EVIDENCE_FORMAT,
  type EvidenceEvent,
  type EvidenceManifest,
  type EvidenceProof,
  type EvidenceSignature,
  historyPlace,
  sha256,
} from './evidence-format.js';

/** What was found out about a bundle. */
export interface EvidenceVerdict {
  /** The first thing that is wrong; null: nothing is. */
  readonly problem: string | null;
  /** Primary key of the transaction that it says it is about. */
  readonly transaction: string | null;
  /** What was checked and holds, as sentences. */
  readonly checked: readonly string[];
}

interface Bundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifestText: string;
  readonly manifest: EvidenceManifest;
  readonly signature: EvidenceSignature;
  readonly proof: EvidenceProof;
  readonly timeline: { readonly id: string; readonly events: readonly Omit<EvidenceEvent, 'hash'>[] };
}

class Broken extends Error {}

/** @param box with the gateway's master key; null: only what can be seen without it is checked */
export function verifyEvidence(zip: Uint8Array, box: SecretBox | null): EvidenceVerdict {
  const checked: string[] = [];
  let transaction: string | null = null;
  try {
    const bundle = readBundle(zip);
    ({ transaction } = bundle.manifest);
    checkFiles(bundle);
    checked.push('every file is the one that the manifest names');
    checkConsistency(bundle);
    checked.push('the timeline, the chain of events and the seal of the audit log agree');
    if (box) checkWithKey(bundle, box, checked);
    return { problem: null, transaction, checked };
  } catch (error) {
    if (error instanceof Broken || error instanceof SecretBoxError) {
      return { problem: error.message, transaction, checked };
    }
    throw error;
  }
}

function readBundle(zip: Uint8Array): Bundle {
  const files = new Map(Object.entries(unzipped(zip)));
  const { manifest, signature, proof, timeline } = EVIDENCE_FILES;
  const bundle = {
    files,
    manifestText: textOf(files, manifest),
    manifest: json<EvidenceManifest>(files, manifest),
    signature: json<EvidenceSignature>(files, signature),
    proof: json<EvidenceProof>(files, proof),
    timeline: json<Bundle['timeline']>(files, timeline),
  };
  if (bundle.manifest.format !== EVIDENCE_FORMAT) throw new Broken('It is no bundle of a kind that is known here');
  return bundle;
}

function unzipped(zip: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(zip);
  } catch {
    throw new Broken('It is no ZIP file, or a damaged one');
  }
}

function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const content = files.get(name);
  if (!content) throw new Broken(`${name} is missing`);
  return Buffer.from(content).toString();
}

function json<T>(files: ReadonlyMap<string, Uint8Array>, name: string): T {
  try {
    const value = JSON.parse(textOf(files, name)) as T | null;
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (error instanceof Broken) throw error;
  }
  throw new Broken(`${name} is damaged`);
}

function checkFiles({ files, manifest }: Bundle): void {
  const unsigned: readonly string[] = [EVIDENCE_FILES.manifest, EVIDENCE_FILES.signature];
  for (const [name, hash] of Object.entries(manifest.files)) {
    const content = files.get(name);
    if (!content) throw new Broken(`${name} is missing`);
    if (sha256(content) !== hash) throw new Broken(`${name} was changed`);
  }
  const added = [...files.keys()].find((name) => !(name in manifest.files) && !unsigned.includes(name));
  if (added !== undefined) throw new Broken(`${added} was added`);
}

function checkConsistency({ manifest, proof, timeline }: Bundle): void {
  if (timeline.id !== manifest.transaction || proof.chainId !== manifest.chainId) {
    throw new Broken('Its files are of different payments');
  }
  const shown = timeline.events.map(({ number, kind, at }) => `${String(number)} ${kind} ${at}`);
  const chained = proof.events.map(({ number, kind, at }) => `${String(number)} ${kind} ${at}`);
  if (shown.join('\n') !== chained.join('\n')) throw new Broken('The timeline is not that of the chain of events');
  const gap = proof.events.findIndex(({ number }, index) => number !== index + 1);
  if (gap !== -1) throw new Broken(`Event ${String(gap + 1)} is missing`);
  if (proof.anchor) checkAnchor(manifest.transaction, proof.events, proof.anchor);
}

/** The seal has the hash of an event of this history; the audit entry has the digest of the seal. */
function checkAnchor(
  transaction: string,
  events: readonly EvidenceEvent[],
  { entry, heads }: NonNullable<EvidenceProof['anchor']>,
): void {
  const { digest } = JSON.parse(entry.after ?? '{}') as Partial<SealFields>;
  if (digestOf(heads) !== digest) throw new Broken('The seal is not that of the audit entry');
  const head = readHeads(heads).find(([id]) => id === transaction);
  const sealed = events.find(({ number }) => number === head?.[1]);
  if (!head || sealed?.hash !== head[2]) throw new Broken('The seal is of another history');
}

function checkWithKey(bundle: Bundle, box: SecretBox, checked: string[]): void {
  const { manifest, manifestText, signature, proof } = bundle;
  const keys = openChainKeys(box, proof);
  if (!isSame(signature.mac, keys.hash('evidence', [manifestText]))) {
    throw new Broken('The signature does not hold: this is not what the gateway has written');
  }
  checked.push('the signature is that of the gateway');
  checkHistoryOf(bundle, keys, box.open(proof.sealedHistory, historyPlace(manifest.transaction)).reveal());
  checked.push('every event is chained to the one before, and the state is where they lead to');
  if (!proof.anchor) return;
  if (keys.hash('audit', entryParts(proof.anchor.entry)) !== proof.anchor.entry.hash) {
    throw new Broken(`Audit entry ${String(proof.anchor.entry.number)} was changed`);
  }
  checked.push(`audit entry ${String(proof.anchor.entry.number)} has sealed it`);
}

function checkHistoryOf({ manifest, proof }: Bundle, keys: ChainKeys, text: string): void {
  const history = JSON.parse(text) as History;
  const bad = checkHistory(keys.hasher('events'), history);
  if (bad) throw new Broken(describeBadEntry(bad));
  const stored = history.events.map(({ hash }) => hash).join();
  if (history.transaction.id !== manifest.transaction || stored !== proof.events.map(({ hash }) => hash).join()) {
    throw new Broken('The chain of events is not that of the history');
  }
}

function isSame(a: unknown, b: string): boolean {
  const [given, expected] = [Buffer.from(String(a)), Buffer.from(b)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
