import type { DataSource } from 'typeorm';
import { OperationError } from '../operation.error.js';
import { readMigrations, readTables } from './catalog.js';

/**
 * Makes sure that there is nothing in the database. Tables without a row – of a gateway that was started and never
 * configured, or of a restoration that failed – are taken away by the way of the migrations.
 *
 * @throws OperationError when a table has a row
 */
export async function requireEmpty(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    for (const { name } of await readTables(runner)) {
      const [row] = (await runner.query(`SELECT 1 FROM "${name}" LIMIT 1`)) as unknown[];
      if (row !== undefined) {
        throw new OperationError(
          `The database is not empty: there is something in ${name}. Restore onto a new database (DATABASE_URL), ` +
            'so that nothing is overwritten.',
        );
      }
    }
    let left = (await readMigrations(runner)).length;
    for (; left > 0; left -= 1) await dataSource.undoLastMigration();
  } finally {
    await runner.release();
  }
}
