import Database from 'better-sqlite3';
import pg from 'pg';

type Row = Readonly<Record<string, string | number | null>>;

/** Writes many rows of one table at once. */
export interface BulkWriter {
  write(table: string, rows: readonly Row[]): Promise<void>;
  /** Statistics for the planner, as either database gathers them in use. */
  finish(): Promise<void>;
}

/** @param url a DATABASE_URL of the gateway, whose schema is there already */
export async function openBulkWriter(url: string): Promise<BulkWriter> {
  return url.startsWith('sqlite:') ? sqliteWriter(url.slice('sqlite:'.length)) : postgresWriter(url);
}

function sqliteWriter(path: string): BulkWriter {
  const database = new Database(path);
  // Nothing here has to outlast a failure: it is generated again.
  for (const setting of ['synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -400000']) database.pragma(setting);
  const statements = new Map<string, Database.Statement<[Row]>>();
  const statementOf = (table: string, row: Row) => {
    const names = Object.keys(row);
    const made = database.prepare<[Row]>(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    );
    statements.set(table, made);
    return made;
  };
  const writeAll = database.transaction((table: string, rows: readonly Row[]) => {
    for (const row of rows) (statements.get(table) ?? statementOf(table, row)).run(row);
  });
  return {
    write: async (table, rows) => writeAll(table, rows),
    finish: async () => {
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}

async function postgresWriter(url: string): Promise<BulkWriter> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SET synchronous_commit = off');
  return {
    write: async (table, rows) => {
      const names = Object.keys(rows[0] ?? {}).join(', ');
      await client.query(
        `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(rows)],
      );
    },
    finish: async () => {
      await client.query('VACUUM ANALYZE');
      await client.end();
    },
  };
}
