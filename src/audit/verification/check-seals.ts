import { type EntityManager, In } from 'typeorm';
import { EventEntity } from '../../transactions/event.entity.js';
import { AuditEntryEntity } from '../chain/audit-entry.entity.js';
import { AuditSealEntity } from '../seal/audit-seal.entity.js';
import { digestOf, readHeads, type SealedHead, type SealFields } from '../seal/seal-heads.js';
import type { VerificationWork } from './check.js';
import { inBatches } from './raw-rows.js';
import { type BadEntry, badEntry } from './verification.js';

const BATCH = 10;

/** Whether all that was sealed is still there. The audit chain is sound in itself when this is called. */
export async function checkSeals({ manager, tally, progress }: VerificationWork): Promise<BadEntry | null> {
  const options = { key: 'number', size: BATCH, where: "stored.action = 'events_sealed'" } as const;
  for await (const entries of inBatches<AuditEntryEntity>(manager, AuditEntryEntity, options)) {
    const seals = await manager.findBy(AuditSealEntity, { number: In(entries.map(({ number }) => number)) });
    const heads = new Map(seals.map((seal) => [seal.number, seal.heads]));
    for (const { number, after } of entries) {
      const bad = await checkSeal(manager, { number, after, heads: heads.get(number) });
      if (bad) return bad;
      tally.seals += 1;
    }
    progress.checked += entries.length;
  }
  return null;
}

async function checkSeal(
  manager: EntityManager,
  { number, after, heads }: { number: number; after: string | null; heads: string | undefined },
): Promise<BadEntry | null> {
  if (heads === undefined) return badEntry('seal', 'is missing', { number });
  const { digest } = JSON.parse(after ?? '{}') as Partial<SealFields>;
  if (digestOf(heads) !== digest) return badEntry('seal', 'was changed', { number });
  const sealed = readHeads(heads);
  const stored = await hashesOf(manager, sealed);
  for (const [id, event, hash] of sealed) {
    const found = stored.get(keyOf(id, event));
    if (found === hash) continue;
    const what = found === undefined ? 'is gone' : 'is another one now';
    return badEntry('event', `${what}; audit entry ${String(number)} has sealed it`, { number: event, id });
  }
  return null;
}

async function hashesOf(manager: EntityManager, heads: readonly SealedHead[]): Promise<Map<string, string>> {
  const events = await manager.find(EventEntity, {
    select: { transactionId: true, number: true, hash: true },
    where: { transactionId: In(heads.map(([id]) => id)), number: In([...new Set(heads.map(([, number]) => number))]) },
  });
  return new Map(events.map(({ transactionId, number, hash }) => [keyOf(transactionId, number), hash]));
}

function keyOf(id: string, number: number): string {
  return `${id}:${String(number)}`;
}
