import { jest } from '@jest/globals';
import { AuditLog } from '../../src/audit/audit-log.js';
import type { World } from './world.js';

type Entry = Parameters<AuditLog['record']>[1];

/** What the gateway tells its audit log from now on. */
export function watchAudit(world: World): { readonly entries: Entry[]; actions(): string[] } {
  const log = world.app.get(AuditLog);
  const entries: Entry[] = [];
  const record = log.record.bind(log);
  jest.spyOn(log, 'record').mockImplementation((manager, entry) => {
    entries.push(entry);
    return record(manager, entry);
  });
  return { entries, actions: () => entries.map(({ action }) => action) };
}
