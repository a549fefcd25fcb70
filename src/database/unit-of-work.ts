import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

/** How long a unit waits for another process to release SQLite's write lock before it gives up. */
const SQLITE_LOCK_PATIENCE_MS = 10_000;
const SQLITE_LOCK_RETRY_MS = 20;

/**
 * All writes that belong together, in one database transaction. No network call belongs inside.
 *
 * TypeORM has one connection to SQLite, on which two transactions at once fail; so units run one after another there
 * (`BEGIN IMMEDIATE`, which also keeps other processes from writing in between). On PostgreSQL they run side by side
 * and lock the rows they work on. Inside a unit use `insert`, `update` and query builders of the given manager, not
 * `save`, which would open a transaction of its own.
 */
@Injectable()
export class UnitOfWork {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  get isSqlite(): boolean {
    return this.dataSource.options.type === 'better-sqlite3';
  }

  /** Runs `work`; its result is there once the commit is durable. A throw undoes all of it. */
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (!this.isSqlite) return this.dataSource.transaction(work);
    const result = this.queue.then(() => this.runOnSqlite(work));
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async runOnSqlite<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    await beginImmediate(runner);
    try {
      const result = await work(runner.manager);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await rollBack(runner);
      throw error;
    }
  }
}

async function beginImmediate(runner: QueryRunner): Promise<void> {
  const giveUpAt = Date.now() + SQLITE_LOCK_PATIENCE_MS;
  for (;;) {
    try {
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) throw error;
      await sleep(SQLITE_LOCK_RETRY_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|SQLITE_BUSY/.test(error.message);
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('ROLLBACK');
  } catch {
    // SQLite has already rolled back by itself (a full disk, say); the first error is the one to report.
  }
}
