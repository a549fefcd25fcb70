import { createReadStream, existsSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { In } from 'typeorm';
import { AuditEntryEntity } from '../chain/audit-entry.entity.js';
import { type Checkpoint, isSigned, readCheckpoint } from '../checkpoint/checkpoint.js';
import type { VerificationWork } from './check.js';
import { type BadEntry, badEntry } from './verification.js';

const BATCH = 200;

/** Compares the checkpoint file with the chain, which is sound in itself when this is called. */
export async function checkCheckpoints(work: VerificationWork): Promise<BadEntry | null> {
  const waiting: Checkpoint[] = [];
  for await (const { text, number } of linesOf(work.checkpointFile, work.checkpointBytes)) {
    // A process that was killed while writing leaves a part of a line; the next one goes on below.
    if (!text.endsWith('}')) continue;
    const checkpoint = readCheckpoint(text);
    const reason = problemOf(checkpoint, work);
    if (!checkpoint || reason) return badEntry('checkpoint', reason, { number });
    work.tally.checkpoints += 1;
    waiting.push(checkpoint);
    const bad = waiting.length < BATCH ? null : await compare(waiting.splice(0), work);
    if (bad) return bad;
  }
  return (await compare(waiting, work)) ?? checkPresence(work);
}

/** @returns what is wrong with the line itself, else an empty text */
function problemOf(checkpoint: Checkpoint | null, { keys }: VerificationWork): string {
  if (!checkpoint) return 'is damaged';
  if (checkpoint.chain !== keys.chainId) {
    return 'is of another chain: the database was emptied or replaced (move the file away if that was intended)';
  }
  return isSigned(keys, checkpoint) ? '' : 'was changed';
}

async function compare(checkpoints: readonly Checkpoint[], work: VerificationWork): Promise<BadEntry | null> {
  const numbers = checkpoints.map(({ number }) => number);
  const entries = await work.manager.find(AuditEntryEntity, {
    select: { number: true, hash: true },
    where: { number: In(numbers) },
  });
  const hashes = new Map(entries.map(({ number, hash }) => [number, hash]));
  for (const { number, hash } of checkpoints) {
    const stored = hashes.get(number);
    if (stored === hash) continue;
    if (stored) return badEntry('audit_entry', 'is not the one that the checkpoint file knows', { number });
    // The chain has no gaps, so all after its head is what was cut off.
    const reason = `is missing: the checkpoint file knows the chain up to ${String(number)}`;
    return badEntry('audit_entry', reason, { number: work.head.number + 1 });
  }
  return null;
}

function checkPresence({ tally, checkpointFile, checkpointBytes }: VerificationWork): BadEntry | null {
  if (tally.entries === 0 || tally.checkpoints > 0) return null;
  // A gateway that starts in this moment has just begun it.
  if (bytesOfCheckpoints(checkpointFile) > checkpointBytes) return null;
  return badEntry('checkpoint', `${checkpointFile} has none; it was removed or emptied`);
}

async function* linesOf(file: string, bytes: number): AsyncGenerator<{ text: string; number: number }> {
  if (bytes === 0 || !existsSync(file)) return;
  let number = 0;
  const input = createReadStream(file, { end: bytes - 1 });
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    yield { text, number };
  }
}

/** How much is in the file; 0 where there is none. */
export function bytesOfCheckpoints(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
