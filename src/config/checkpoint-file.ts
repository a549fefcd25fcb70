import { dirname, join } from 'node:path';

/**
 * The default of AUDIT_CHECKPOINT_FILE: one file for each database. Beside SQLite's file; for PostgreSQL beside the
 * master key's, with the name of the database.
 */
export function defaultCheckpointFile(given: Readonly<Record<string, unknown>>): string {
  const { DATABASE_URL: url, MASTER_KEY_FILE: keyFile } = given;
  if (typeof url === 'string' && url.startsWith('sqlite:')) return besideSqlite(url.slice('sqlite:'.length));
  const name = typeof url === 'string' ? URL.parse(url)?.pathname.replace(/[^\w-]/g, '') : undefined;
  if (!name) return besideSqlite('data/gateway.sqlite');
  return join(dirname(typeof keyFile === 'string' ? keyFile : 'data/master.key'), `audit-checkpoints-${name}.jsonl`);
}

function besideSqlite(path: string): string {
  return join(dirname(path), 'audit-checkpoints.jsonl');
}
