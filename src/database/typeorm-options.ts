import type { DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { type DatabaseLocation, readDatabaseUrl } from './database-url.js';
import { makePrivate } from './private-file.js';
import { SteadyClient } from './steady-client.js';

/** How long the SQLite driver itself waits for another process's lock; the unit of work waits longer, without blocking. */
const SQLITE_BUSY_MS = 100;

/**
 * Pages that each connection keeps, in KiB. SQLite's own 2 MiB do not hold the upper levels of the indexes of a million
 * payments, whose keys are random.
 */
const SQLITE_CACHE_KIB = 32 * 1024;

/** The few calls of the SQLite driver that set a connection up. */
interface SqliteHandle {
  /** The path of its file. */
  readonly name: string;
  readonly memory: boolean;
  pragma(statement: string): unknown;
}

/**
 * TypeORM's options for the ledger's connection. `synchronize` is off always: the schema comes from the migrations.
 * SQLite: WAL with `synchronous = FULL`, so that a commit is on the disk before anyone hears of it.
 */
export function dataSourceOptions(databaseUrl: string): DataSourceOptions {
  return { ...connection(readDatabaseUrl(databaseUrl), false), ...common() };
}

/**
 * Options of the connection that only reads, on SQLite: a second one to the same file, so that a reader sees what was
 * committed and never the middle of a unit of work.
 */
export function readerOptions(databaseUrl: string): DataSourceOptions {
  return { ...connection(readDatabaseUrl(databaseUrl), true), ...common(), migrations: [] };
}

function common() {
  return {
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each' as const,
    synchronize: false,
    logging: false as const,
    invalidWhereValuesBehavior: { null: 'throw' as const, undefined: 'throw' as const },
  };
}

function connection(location: DatabaseLocation, readOnly: boolean) {
  if (location.kind === 'postgres') {
    return {
      type: 'postgres' as const,
      url: location.url,
      poolSize: 20,
      applicationName: 'payment-gateway',
      extra: {
        Client: SteadyClient,
        connectionTimeoutMillis: 10_000,
        statement_timeout: 30_000,
        idle_in_transaction_session_timeout: 30_000,
        // Whatever the server's default: an answer to a customer or to the provider rests on what was committed.
        options: '-c synchronous_commit=on',
      },
    };
  }
  return {
    type: 'better-sqlite3' as const,
    database: location.path,
    enableWAL: !readOnly,
    timeout: SQLITE_BUSY_MS,
    statementCacheSize: 500,
    prepareDatabase: (handle: SqliteHandle) => {
      if (!readOnly && !handle.memory) makePrivate(handle.name);
      handle.pragma(readOnly ? 'query_only = ON' : 'synchronous = FULL');
      handle.pragma(`cache_size = -${String(SQLITE_CACHE_KIB)}`);
    },
  };
}
