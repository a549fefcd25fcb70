import type { QueryRunner } from 'typeorm';
import { isSqlite } from './catalog.js';
import { fromCell } from './cell.js';
import { columnList } from './table-rows.js';
import type { Row, TableShape } from './table-shape.js';

/** Below what either database takes as parameters of one statement. */
const MAX_PARAMETERS = 30_000;

/** Writes rows of a backup into their table. */
export async function loadRows(runner: QueryRunner, table: TableShape, rows: readonly Row[]): Promise<void> {
  const atOnce = Math.floor(MAX_PARAMETERS / table.columns.length);
  for (let start = 0; start < rows.length; start += atOnce) {
    await insert(runner, table, rows.slice(start, start + atOnce));
  }
}

async function insert(runner: QueryRunner, table: TableShape, rows: readonly Row[]): Promise<void> {
  const sqlite = isSqlite(runner);
  const values: unknown[] = [];
  const groups = rows.map((row) => {
    const places = table.columns.map(({ kind }, index) => {
      values.push(fromCell(row[index] ?? null, kind, sqlite));
      return sqlite ? '?' : `$${String(values.length)}`;
    });
    return `(${places.join(', ')})`;
  });
  await runner.query(`INSERT INTO "${table.name}" (${columnList(table)}) VALUES ${groups.join(', ')}`, values);
}

/** Counters of PostgreSQL's own continue after the highest number that was loaded. */
export async function advanceSequences(runner: QueryRunner, tables: readonly TableShape[]): Promise<void> {
  if (isSqlite(runner)) return;
  for (const { name, columns } of tables) {
    for (const column of columns.filter(({ kind }) => kind === 'integer')) {
      const quoted = `"${column.name}"`;
      await runner.query(
        `SELECT setval(sequence, (SELECT COALESCE(MAX(${quoted}), 0) + 1 FROM "${name}"), false)
         FROM pg_get_serial_sequence('"${name}"', '${column.name}') AS sequence WHERE sequence IS NOT NULL`,
      );
    }
  }
}
