import type { AuditEntry } from '../audit-entry.js';
import type { AuditEntryEntity } from './audit-entry.entity.js';
import { changes } from './changes.js';

type Description = Omit<AuditEntryEntity, 'number' | 'at' | 'previousHash' | 'hash'>;

/** The columns that tell what happened. */
export function describeEntry({ actor, action, subject, before, after }: AuditEntry): Description {
  return {
    actorKind: actor.kind,
    actorId: plain(actor.id, 100),
    actorName: plain(actor.name, 254) ?? '',
    address: plain(actor.address, 64),
    action,
    subjectKind: plain(subject?.kind, 40),
    subjectId: plain(subject?.id, 200),
    subjectName: plain(subject?.name, 254),
    ...changes(before, after),
    correlationId: plain(actor.correlationId, 64),
  };
}

/**
 * Text that both databases give back as it is: an address somebody tried to sign in with may hold anything, and what
 * came back otherwise would look like a change.
 */
function plain(value: string | null | undefined, length: number): string | null {
  if (value === null || value === undefined) return null;
  // eslint-disable-next-line no-control-regex -- PostgreSQL stores no NUL, a log shows no other
  const shown = value.replace(/[\u0000-\u001f\u007f]/g, '\uFFFD').slice(0, length);
  // Half of a surrogate pair has no UTF-8.
  return Buffer.from(shown).toString();
}
