import type { QueryRunner } from 'typeorm';
import { isSqlite } from './catalog.js';
import { toCell } from './cell.js';
import type { Row, TableShape } from './table-shape.js';

/** So many rows are in memory at a time. */
const BATCH = 1000;
const ROW_ID = 'backup_row_id';
const CURSOR = 'backup_rows';

type Found = Record<string, unknown>;

/** All rows of a table, in batches. The caller's transaction decides what is seen. */
export async function* tableRows(runner: QueryRunner, table: TableShape): AsyncGenerator<Row[]> {
  const batches = isSqlite(runner) ? sqliteBatches(runner, table) : postgresBatches(runner, table);
  for await (const batch of batches) {
    yield batch.map((found) => table.columns.map(({ name, kind }) => toCell(found[name], kind)));
  }
}

async function* sqliteBatches(runner: QueryRunner, table: TableShape): AsyncGenerator<Found[]> {
  const select = `SELECT rowid AS ${ROW_ID}, ${columnList(table)} FROM "${table.name}"`;
  let last: unknown = null;
  for (;;) {
    const where = last === null ? '' : 'WHERE rowid > ?';
    const statement = `${select} ${where} ORDER BY rowid LIMIT ${String(BATCH)}`;
    const batch = (await runner.query(statement, last === null ? [] : [last])) as Found[];
    if (batch.length === 0) return;
    yield batch;
    last = batch.at(-1)?.[ROW_ID];
  }
}

async function* postgresBatches(runner: QueryRunner, table: TableShape): AsyncGenerator<Found[]> {
  await runner.query(`DECLARE ${CURSOR} NO SCROLL CURSOR FOR SELECT ${columnList(table)} FROM "${table.name}"`);
  for (;;) {
    const batch = (await runner.query(`FETCH ${String(BATCH)} FROM ${CURSOR}`)) as Found[];
    if (batch.length === 0) break;
    yield batch;
  }
  await runner.query(`CLOSE ${CURSOR}`);
}

export function columnList(table: TableShape): string {
  return table.columns.map(({ name }) => `"${name}"`).join(', ');
}
