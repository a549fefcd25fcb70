import { AuditEntryEntity } from '../chain/audit-entry.entity.js';
import { entryParts, headParts } from '../chain/entry-parts.js';
import type { VerificationWork } from './check.js';
import { inBatches } from './raw-rows.js';
import { type BadEntry, badEntry } from './verification.js';

const BATCH = 500;

type Head = Pick<AuditEntryEntity, 'number' | 'hash'>;

/** Walks the audit chain from its first entry to its head. */
export async function checkEntries(work: VerificationWork): Promise<BadEntry | null> {
  let last: Head = { number: 0, hash: '' };
  const begun = new Set<string | null>();
  for await (const rows of inBatches<AuditEntryEntity>(work.manager, AuditEntryEntity, {
    key: 'number',
    size: BATCH,
  })) {
    for (const row of rows) {
      const reason = problemOf(row, last, work);
      if (reason) return badEntry('audit_entry', reason.text, { number: reason.number });
      last = row;
      noteBeginning(row, begun, work.warnings);
    }
    work.progress.checked += rows.length;
  }
  return checkHead(last, work);
}

function problemOf(row: AuditEntryEntity, last: Head, { keys, head }: VerificationWork) {
  const expected = last.number + 1;
  if (row.number < expected) return { number: row.number, text: 'was added to the chain' };
  if (row.number > expected) return { number: expected, text: `is missing; the next one is ${String(row.number)}` };
  if (row.number > head.number && keys.isHash(head.mac, 'audit', headParts(head))) {
    return { number: row.number, text: `was added after the head of the chain, which is ${String(head.number)}` };
  }
  if (keys.hash('audit', entryParts(row)) !== row.hash) return { number: row.number, text: 'was changed or added' };
  return row.previousHash === last.hash ? null : { number: row.number, text: 'does not follow the one before it' };
}

/** A head that nobody without the key can make says how many entries there are. */
function checkHead(last: Head, { keys, head }: VerificationWork): BadEntry | null {
  if (!keys.isHash(head.mac, 'audit', headParts(head))) return badEntry('head', 'was changed');
  if (head.number > last.number) {
    return badEntry('audit_entry', `is missing, with all up to ${String(head.number)}`, { number: last.number + 1 });
  }
  return head.hash === last.hash ? null : badEntry('audit_entry', 'is not the head of the chain', last);
}

function noteBeginning(row: AuditEntryEntity, begun: Set<string | null>, warnings: string[]): void {
  if (row.action !== 'checkpoints_begun') return;
  if (begun.has(row.after)) {
    const at = new Date(row.at).toISOString();
    warnings.push(`The checkpoint file was gone and begun anew at entry ${String(row.number)}, ${at}`);
  }
  begun.add(row.after);
}
