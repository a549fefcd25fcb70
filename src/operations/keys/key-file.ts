import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatMasterKeys } from '../../secret-box/master-key.js';

/**
 * Puts the keys into the file, for its owner alone. Whoever reads it, whatever happens meanwhile, finds the old keys or
 * the new ones whole.
 */
export function writeKeyFile(file: string, keys: readonly Buffer[]): void {
  const partial = `${file}.new`;
  // Left behind by one that was interrupted: no secret was sealed with what is in it.
  rmSync(partial, { force: true });
  const descriptor = openSync(partial, 'wx', 0o600);
  try {
    writeSync(descriptor, formatMasterKeys(keys));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(partial, file);
  flushFolder(dirname(file));
}

/** The new name must be on the disk before anything is sealed with the new key. */
function flushFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
