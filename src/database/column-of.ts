import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** @throws Error when the entity has no such property */
export function columnOf(metadata: EntityMetadata, name: string): ColumnMetadata {
  const column = metadata.columns.find(({ propertyName }) => propertyName === name);
  if (!column) throw new Error(`${metadata.name} has no column ${name}`);
  return column;
}
