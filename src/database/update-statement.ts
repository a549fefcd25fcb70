import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { columnOf } from './column-of.js';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

interface Compiled {
  readonly sql: string;
  /** The values of the statement, in their order: what is set, then what says which row. */
  readonly columns: readonly ColumnMetadata[];
}

/**
 * Writes the same columns of one row, again and again, by a statement that is built once; as `InsertStatement` does.
 * Values go through the entity's own column types.
 */
export class UpdateStatement<Entity extends ObjectLiteral> {
  private readonly compiled = new WeakMap<object, Compiled>();

  /** @param by the column that says which row */
  constructor(
    private readonly entity: EntityTarget<Entity>,
    private readonly sets: readonly (keyof Entity & string)[],
    private readonly by: keyof Entity & string,
  ) {}

  /** @returns how many rows were written */
  async run(manager: EntityManager, entity: Entity): Promise<number> {
    const { queryRunner } = manager;
    if (!queryRunner) throw new Error('An update belongs into a unit of work');
    const { sql, columns } = this.compile(manager);
    const { driver } = manager.dataSource;
    const values = columns.map(
      (column) => driver.preparePersistentValue(column.getEntityValue(entity) ?? null, column) as unknown,
    );
    return (await queryRunner.query(sql, values, true)).affected ?? 0;
  }

  private compile(manager: EntityManager): Compiled {
    const known = this.compiled.get(manager.dataSource);
    if (known) return known;
    const metadata = manager.dataSource.getMetadata(this.entity);
    const numbered = manager.dataSource.options.type === 'postgres';
    const columns = [...this.sets, this.by].map((name) => columnOf(metadata, name));
    const terms = columns.map(
      ({ databaseName }, index) => `"${databaseName}" = ${numbered ? `$${String(index + 1)}` : '?'}`,
    );
    const where = terms.pop() ?? '';
    const compiled = { sql: `UPDATE "${metadata.tableName}" SET ${terms.join(', ')} WHERE ${where}`, columns };
    this.compiled.set(manager.dataSource, compiled);
    return compiled;
  }
}
