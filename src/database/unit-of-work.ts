import { Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Telemetry } from '../common/telemetry.js';
import { inThisTrace } from '../common/trace.js';
import { SqliteBatch } from './sqlite-batch.js';

/**
 * All writes that belong together, in one database transaction. No network call belongs inside.
 *
 * TypeORM has one connection to SQLite, on which two transactions at once fail; so units run one after another there.
 * On PostgreSQL they run side by side and lock the rows they work on. Inside a unit use `insert`, `update` and query
 * builders of the given manager, not `save`, which would open a transaction of its own.
 */
@Injectable()
export class UnitOfWork {
  private readonly sqlite: SqliteBatch;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Optional() private readonly telemetry: Telemetry = new Telemetry(),
  ) {
    this.sqlite = new SqliteBatch(() => this.dataSource.createQueryRunner());
  }

  get isSqlite(): boolean {
    return this.dataSource.options.type === 'better-sqlite3';
  }

  /** Runs `work`; its result is there once the commit is durable. A throw undoes all of it, and nothing else. */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const started = performance.now();
    let result: 'committed' | 'failed' = 'failed';
    try {
      const value = await this.commit(inThisTrace(work));
      result = 'committed';
      return value;
    } finally {
      this.telemetry.unitOfWork(result, (performance.now() - started) / 1000);
    }
  }

  private commit<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.isSqlite ? this.sqlite.run(work) : this.dataSource.transaction(work);
  }
}
