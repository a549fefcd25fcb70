import type { ColumnOptions, ValueTransformer } from 'typeorm';

/** PostgreSQL's driver hands 64-bit integers over as text; all of ours are below 2^53. */
const SAFE_INTEGER: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/**
 * Column types that mean the same on SQLite and on PostgreSQL, written once.
 *
 * A moment is an integer of milliseconds since 1970 (UTC): exact, comparable and indexable on both, with no time zone
 * to get wrong. Money is an integer of minor units.
 */
export const moment = (name: string): ColumnOptions & { nullable: false } => ({
  name,
  type: 'bigint',
  nullable: false,
  transformer: SAFE_INTEGER,
});

export const optionalMoment = (name: string): ColumnOptions => ({ ...moment(name), nullable: true });

export const minorUnits = moment;

export const optionalMinorUnits = optionalMoment;

export const id = (name: string): ColumnOptions & { nullable?: false } => ({ name, type: 'varchar', length: '36' });

export const text = (name: string, length: number): ColumnOptions & { nullable?: false } => ({
  name,
  type: 'varchar',
  length: String(length),
});

export const optionalText = (name: string, length: number): ColumnOptions => ({
  ...text(name, length),
  nullable: true,
});

export const optionalId = (name: string): ColumnOptions => ({ ...id(name), nullable: true });

export const count = (name: string): ColumnOptions => ({ name, type: 'integer', default: 0 });

export const version = (name: string): ColumnOptions => ({ name, type: 'integer' });

/** JSON as text: the same on both databases, and readable in a dump. */
export const json = (name: string): ColumnOptions => ({ name, type: 'text', transformer: JSON_TEXT });

const JSON_TEXT: ValueTransformer = {
  to: (value: unknown) => JSON.stringify(value),
  from: (value: string) => JSON.parse(value) as unknown,
};
