/** How a column's values are written into a backup; the same on both databases. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'bytes';

export interface ColumnShape {
  readonly name: string;
  readonly kind: ColumnKind;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
}

/** What a column holds that is neither null nor bytes. */
export type Scalar = string | number | boolean;
/** One row as JSON: the values in the order of the table's columns, bytes in base64. */
export type Row = (Scalar | null)[];

const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(big|small)?int(eger)?$/i, 'integer'],
  [/^(varchar|character varying|text|char|character|uuid)\b/i, 'text'],
  [/^bool(ean)?$/i, 'boolean'],
  [/^(real|double precision|double|float)$/i, 'number'],
  [/^(blob|bytea)$/i, 'bytes'],
];

/** @throws Error for a type that the backup's format has no writing for: better no backup than a wrong one */
export function kindOf(type: string): ColumnKind {
  const [, kind] = KINDS.find(([pattern]) => pattern.test(type)) ?? [];
  if (!kind) throw new Error(`A backup cannot hold columns of the type ${type}`);
  return kind;
}
