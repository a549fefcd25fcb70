import type { Inspection } from './inspection.js';

/** Explains the signed addresses of one end. Changes nothing, and asks nobody but the database. */
export abstract class UrlInspector {
  /**
   * @param address as it was pasted, without white space around it; may hold signatures: never logged
   * @returns null for an address that is none of these
   */
  abstract inspect(address: string): Promise<Inspection | null>;
}
