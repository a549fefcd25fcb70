import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

/** Only the gateway's own user reads and writes it: customers' references and the keys to their checkouts are in it. */
const MODE = 0o600;

/**
 * Makes SQLite's file where there is none yet; what SQLite puts beside it takes after it. A file with something in it has
 * the rights that whoever runs the gateway gave it.
 */
export function makePrivate(path: string): void {
  closeSync(openSync(path, 'a', MODE));
  if (statSync(path).size === 0) chmodSync(path, MODE);
}
