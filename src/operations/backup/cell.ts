import type { ColumnKind, Scalar } from './table-shape.js';

/** A value as the database's driver gave it, in the one writing of backups. */
export function toCell(value: unknown, kind: ColumnKind): Scalar | null {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'integer':
      return safeInteger(value);
    case 'number':
      return Number(value);
    case 'boolean':
      return Boolean(value);
    case 'bytes':
      return (value as Buffer).toString('base64');
    case 'text':
      return value as string;
  }
}

/** A value of a backup as the database's driver takes it. SQLite's knows no booleans. */
export function fromCell(cell: Scalar | null, kind: ColumnKind, isSqlite: boolean): unknown {
  if (cell === null) return null;
  if (kind === 'bytes') return Buffer.from(String(cell), 'base64');
  return kind === 'boolean' && isSqlite ? Number(cell) : cell;
}

function safeInteger(value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`A backup cannot hold the number ${String(value)}`);
  return number;
}
