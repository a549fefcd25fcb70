import { isDeepStrictEqual } from 'node:util';

/** What applying a configuration came to. */
export interface ConfigurationChange {
  readonly kind: 'created' | 'updated' | 'unchanged';
  /** Primary key of the merchant or integration. */
  readonly id: string;
  /** The version that is current from now on. */
  readonly version: number;
  /** The names of what changed; of a secret, too, the name alone. Empty for a new one. */
  readonly fields: readonly string[];
}

/** The names of the fields whose values differ. */
export function changedFields<T extends object>(before: T, after: T): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T & string>;
  return [...fields].filter((field) => !isDeepStrictEqual(before[field], after[field]));
}
