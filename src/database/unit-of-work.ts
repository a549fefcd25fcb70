import { AsyncLocalStorage } from 'node:async_hooks';
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
  /** The unit that the running code is part of, or was begun in. */
  private readonly around = new AsyncLocalStorage<{ isOver: boolean }>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Optional() private readonly telemetry: Telemetry = new Telemetry(),
  ) {
    this.sqlite = new SqliteBatch(() => this.dataSource.createQueryRunner());
  }

  get isSqlite(): boolean {
    return this.dataSource.options.type === 'better-sqlite3';
  }

  /**
   * Runs `work`; its result is there once the commit is durable. A throw undoes all of it, and nothing else.
   *
   * @throws Error inside of another unit, which would wait for this one, on SQLite for ever; pass its manager on instead
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.around.getStore()?.isOver === false) throw new Error('A unit of work cannot be begun inside another');
    const started = performance.now();
    let result: 'committed' | 'failed' = 'failed';
    try {
      const value = await this.commit(inThisTrace((manager) => this.asUnit(() => work(manager))));
      result = 'committed';
      return value;
    } finally {
      this.telemetry.unitOfWork(result, (performance.now() - started) / 1000);
    }
  }

  private asUnit<T>(work: () => Promise<T>): Promise<T> {
    const unit = { isOver: false };
    return this.around.run(unit, async () => {
      try {
        return await work();
      } finally {
        unit.isOver = true;
      }
    });
  }

  private commit<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.isSqlite ? this.sqlite.run(work) : this.dataSource.transaction(work);
  }
}
