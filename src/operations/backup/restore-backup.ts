import { DataSource, type QueryRunner } from 'typeorm';
import type { Environment } from '../../config/environment.js';
import { migrate } from '../../database/migrate.js';
import { MIGRATIONS } from '../../database/migrations/index.js';
import { dataSourceOptions } from '../../database/typeorm-options.js';
import { withoutTimeouts } from '../../database/without-timeouts.js';
import { OperationError } from '../operation.error.js';
import type { Backup, BackupHeader } from './backup-format.js';
import { readTables } from './catalog.js';
import { anchorCheckpoints } from './checkpoint-anchor.js';
import { requireEmpty } from './empty-database.js';
import { differingTables, readBackup } from './read-backup.js';
import { RowDigest, type TableDigest } from './row-digest.js';
import { advanceSequences, loadRows } from './row-loader.js';
import { tableRows } from './table-rows.js';
import type { TableShape } from './table-shape.js';

/**
 * Fills an empty database from a backup of either kind of database. The file is checked before anything is written;
 * what was written is read back and compared with the manifest before it is committed; a schema that is younger than
 * the backup is reached afterwards, by the migrations.
 *
 * @throws OperationError; the database is empty then
 */
export async function restoreBackup(environment: Environment, file: string): Promise<Backup> {
  const databaseUrl = environment.DATABASE_URL;
  const { header } = await readBackup(file);
  await prepare(databaseUrl, header);
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  try {
    const runner = dataSource.createQueryRunner();
    await withoutTimeouts(runner);
    const backup = await load(runner, file);
    await runner.release();
    await migrate(dataSource);
    anchorCheckpoints(environment.AUDIT_CHECKPOINT_FILE, backup.header.checkpoint);
    return backup;
  } finally {
    await dataSource.destroy();
  }
}

/** Brings an empty database to the schema that the backup was made of. */
async function prepare(databaseUrl: string, { migrations: names }: BackupHeader): Promise<void> {
  const known = new Map(MIGRATIONS.map((migration) => [new migration().name, migration]));
  const migrations = names.map((name) => {
    const migration = known.get(name);
    if (!migration) throw new OperationError(`The backup is of a newer version of the gateway, which has ${name}`);
    return migration;
  });
  await withDataSource(new DataSource(dataSourceOptions(databaseUrl)), requireEmpty);
  await withDataSource(new DataSource({ ...dataSourceOptions(databaseUrl), migrations }), migrate);
}

async function withDataSource(dataSource: DataSource, work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  await dataSource.initialize();
  try {
    await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function load(runner: QueryRunner, file: string): Promise<Backup> {
  await runner.startTransaction();
  try {
    const tables = await readTables(runner);
    const backup = await readBackup(file, {
      begin: async (header) => requireKnown(header, tables),
      rows: (table, rows) => loadRows(runner, table, rows),
    });
    await compare(runner, backup);
    await advanceSequences(runner, backup.header.tables);
    await runner.commitTransaction();
    return backup;
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

/** Names of tables and columns go into statements: those of the file must be those of the schema. */
function requireKnown(header: BackupHeader, tables: readonly TableShape[]): void {
  for (const { name, columns } of header.tables) {
    const known = new Set(tables.find((table) => table.name === name)?.columns.map((column) => column.name));
    const unknown = columns.find((column) => !known.has(column.name));
    if (known.size === 0 || unknown) throw new OperationError(`The schema has no ${name}.${unknown?.name ?? '*'}`);
  }
}

async function compare(runner: QueryRunner, { header, manifest }: Backup): Promise<void> {
  const loaded: Record<string, TableDigest> = {};
  for (const table of header.tables) {
    const digest = new RowDigest();
    for await (const rows of tableRows(runner, table)) for (const row of rows) digest.add(JSON.stringify(row));
    loaded[table.name] = digest.result;
  }
  const [different] = differingTables(loaded, manifest.tables);
  if (different !== undefined) {
    throw new OperationError(`What was restored differs from the backup in ${different}; nothing was kept`);
  }
}
