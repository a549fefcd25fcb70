/** Signs figures that are kept beside the ledger, with a key that the database does not have. */
export abstract class FigureHasher {
  /** @returns 64 hex digits */
  abstract hash(parts: readonly (string | number | null)[]): string;
}
