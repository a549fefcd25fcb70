import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { columnOf } from './column-of.js';

interface Compiled {
  readonly sql: string;
  /** What is selected, and from where. */
  readonly head: string;
  readonly metadata: EntityMetadata;
  readonly where: readonly ColumnMetadata[];
}

/** How a statement ends: an order, a lock. Written by us, never by a caller's input. */
export interface SelectOptions<Entity> {
  readonly orderBy?: readonly (keyof Entity & string)[];
  /** Locks the rows until the unit of work ends, on PostgreSQL; SQLite's units run one after another anyway. */
  readonly forUpdate?: boolean;
}

/**
 * Reads whole rows by the values of some columns, by a statement that is built once. For the few look-ups on the way of
 * every customer, where building the query costs more than running it; elsewhere TypeORM's own finders do.
 */
export class SelectStatement<Entity extends ObjectLiteral> {
  private readonly compiled = new WeakMap<object, Compiled>();

  constructor(
    private readonly entity: EntityTarget<Entity>,
    private readonly by: readonly (keyof Entity & string)[],
    private readonly options: SelectOptions<Entity> = {},
  ) {}

  async one(manager: EntityManager, ...values: readonly unknown[]): Promise<Entity | null> {
    const [first] = await this.all(manager, ...values);
    return first ?? null;
  }

  /** @param values of the columns this statement was made for, in their order */
  async all(manager: EntityManager, ...values: readonly unknown[]): Promise<Entity[]> {
    const compiled = this.compile(manager);
    const { driver } = manager.dataSource;
    const parameters = compiled.where.map(
      (column, index) => driver.preparePersistentValue(values[index], column) as unknown,
    );
    const rows = await manager.query<Readonly<Record<string, unknown>>[]>(compiled.sql, parameters);
    return rows.map((row) => hydrate<Entity>(row, compiled.metadata, manager));
  }

  /** The rows whose first column is among these, in no order. @param values not too many for one statement */
  async among(manager: EntityManager, values: readonly unknown[]): Promise<Entity[]> {
    const { head, metadata, where } = this.compile(manager);
    const numbered = manager.dataSource.options.type === 'postgres';
    const column = `"${where[0]?.databaseName ?? ''}"`;
    const sql = numbered
      ? `${head} WHERE ${column} = ANY($1)`
      : `${head} WHERE ${column} IN (${values.map(() => '?').join(', ')})`;
    const rows = await manager.query<Readonly<Record<string, unknown>>[]>(sql, numbered ? [values] : [...values]);
    return rows.map((row) => hydrate<Entity>(row, metadata, manager));
  }

  private compile(manager: EntityManager): Compiled {
    const known = this.compiled.get(manager.dataSource);
    if (known) return known;
    const metadata = manager.dataSource.getMetadata(this.entity);
    const numbered = manager.dataSource.options.type === 'postgres';
    const column = (name: string) => columnOf(metadata, name);
    const where = this.by.map(column);
    const conditions = where.map(
      ({ databaseName }, index) => `"${databaseName}" = ${numbered ? `$${String(index + 1)}` : '?'}`,
    );
    const order = this.options.orderBy?.map((name) => `"${column(name).databaseName}"`).join(', ');
    const names = metadata.columns.map(({ databaseName }) => `"${databaseName}"`);
    const head = `SELECT ${names.join(', ')} FROM "${metadata.tableName}"`;
    const sql = [
      `${head} WHERE ${conditions.join(' AND ')}`,
      order ? `ORDER BY ${order}` : '',
      this.options.forUpdate && numbered ? 'FOR UPDATE' : '',
    ].join(' ');
    const compiled = { sql, head, metadata, where };
    this.compiled.set(manager.dataSource, compiled);
    return compiled;
  }
}

function hydrate<Entity extends ObjectLiteral>(
  row: Readonly<Record<string, unknown>>,
  metadata: EntityMetadata,
  { dataSource }: EntityManager,
): Entity {
  const entity = metadata.create() as Entity;
  for (const column of metadata.columns) {
    column.setEntityValue(entity, dataSource.driver.prepareHydratedValue(row[column.databaseName], column));
  }
  return entity;
}
