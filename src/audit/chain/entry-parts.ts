import type { AuditChainEntity } from './audit-chain.entity.js';
import type { AuditEntryEntity } from './audit-entry.entity.js';
import type { Parts } from './chain-keys.js';

/** Everything of an entry but its own hash, as it is stored. */
export function entryParts(entry: Omit<AuditEntryEntity, 'hash'>): Parts {
  return [
    ...['entry', entry.number, entry.at, entry.previousHash],
    ...[entry.actorKind, entry.actorId, entry.actorName, entry.address],
    ...[entry.action, entry.subjectKind, entry.subjectId, entry.subjectName],
    ...[entry.before, entry.after, entry.correlationId],
  ];
}

export function headParts({ number, hash }: Pick<AuditChainEntity, 'number' | 'hash'>): Parts {
  return ['head', number, hash];
}
