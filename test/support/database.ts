import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPostgresDatabase, type TestDatabase } from './postgres.js';

export type { TestDatabase } from './postgres.js';
export type DatabaseKind = 'sqlite' | 'postgres';

/** Which database this run of the file is for; jest.config.js sets the global for each project. */
export function databaseKind(): DatabaseKind {
  return (globalThis as { TEST_DATABASE?: DatabaseKind }).TEST_DATABASE ?? 'sqlite';
}

/** A fresh, empty database of the project's kind. `url` is a DATABASE_URL as the gateway reads it. */
export function createTestDatabase(): Promise<TestDatabase> {
  return databaseKind() === 'postgres' ? createPostgresDatabase() : createSqliteDatabase();
}

async function createSqliteDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'gateway.sqlite')}`,
    drop: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
