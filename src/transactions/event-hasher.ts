/** Chains a transaction's history with a key that the database does not have. Implemented by `audit`. */
export abstract class EventHasher {
  /** Synchronous and quick: it is on the way of every customer. @returns 64 hex digits */
  abstract hash(parts: readonly (string | number | null)[]): string;
}
