import type { QueryRunner } from 'typeorm';
import { kindOf, type TableShape } from './table-shape.js';

/** TypeORM's own record of what was migrated; every database keeps its own. */
const MIGRATIONS_TABLE = 'migrations';

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

interface ReferenceRow {
  readonly table: string;
  readonly references: string;
}

const SQLITE = {
  columns: `SELECT t.name AS "table", c.name AS "column", c.type AS "type"
    FROM sqlite_master t, pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid`,
  references: `SELECT t.name AS "table", f."table" AS "references"
    FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'`,
};

const POSTGRES = {
  columns: `SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS "type"
    FROM information_schema.columns c
    JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' ORDER BY c.table_name, c.ordinal_position`,
  references: `SELECT a.relname AS "table", b.relname AS "references" FROM pg_constraint f
    JOIN pg_class a ON a.oid = f.conrelid JOIN pg_class b ON b.oid = f.confrelid
    WHERE f.contype = 'f' AND a.relnamespace = current_schema()::regnamespace`,
};

export function isSqlite(runner: QueryRunner): boolean {
  return runner.dataSource.options.type === 'better-sqlite3';
}

/** Every table as it is in the database, in an order in which they may be filled; none when nothing was migrated. */
export async function readTables(runner: QueryRunner): Promise<TableShape[]> {
  const queries = isSqlite(runner) ? SQLITE : POSTGRES;
  const columns = (await runner.query(queries.columns)) as ColumnRow[];
  const references = (await runner.query(queries.references)) as ReferenceRow[];
  const ours = columns.filter(({ table }) => table !== MIGRATIONS_TABLE);
  const shapes = [...new Set(ours.map(({ table }) => table))].map((name) => ({
    name,
    columns: ours
      .filter(({ table }) => table === name)
      .map(({ column, type }) => ({ name: column, kind: kindOf(type) })),
  }));
  return inOrder(shapes, references);
}

/** Names of the migrations that were run, the oldest first. */
export async function readMigrations(runner: QueryRunner): Promise<string[]> {
  if (!(await runner.hasTable(MIGRATIONS_TABLE))) return [];
  const rows = (await runner.query(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY "timestamp", id`)) as {
    name: string;
  }[];
  return rows.map(({ name }) => name);
}

/** A table comes after those that its foreign keys refer to. */
function inOrder(shapes: readonly TableShape[], references: readonly ReferenceRow[]): TableShape[] {
  const ordered = new Map<string, TableShape>();
  const add = (shape: TableShape, path: readonly string[]): void => {
    if (ordered.has(shape.name) || path.includes(shape.name)) return;
    const parents = references.filter(({ table }) => table === shape.name).map((reference) => reference.references);
    for (const parent of shapes.filter(({ name }) => parents.includes(name))) add(parent, [...path, shape.name]);
    ordered.set(shape.name, shape);
  };
  for (const shape of shapes) add(shape, []);
  return [...ordered.values()];
}
