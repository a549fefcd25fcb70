import type { EntityManager } from 'typeorm';

/** After any character that a text may have. */
const LAST_CHARACTER = '\u{10FFFF}';

/**
 * A column in the form it is searched in: ASCII letters in lower case, compared byte by byte, on both databases. It is
 * what the search indexes hold, to the letter.
 */
export function searchable(column: string, manager: EntityManager): string {
  return manager.dataSource.options.type === 'postgres' ? `lower(${column} COLLATE "C")` : `lower(${column})`;
}

/** The range of the texts that begin with `beginning`: from the first value, below the second. */
export function prefixRange(beginning: string): [from: string, below: string] {
  const from = beginning.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return [from, from + LAST_CHARACTER];
}
