import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Environment } from '../config/environment.js';
import { SecretBoxError } from './secret-box.js';

const KEY_BYTES = 32;

/**
 * The master keys: of `MASTER_KEY`, else of `MASTER_KEY_FILE`, which is made with mode 0600 when it does not exist.
 * Both may hold several keys, one a line or with spaces between; the first seals, all of them open.
 *
 * @throws SecretBoxError when a key isn't 32 bytes in base64
 */
export function loadMasterKeys({ MASTER_KEY, MASTER_KEY_FILE }: Environment): Buffer[] {
  return parseMasterKeys(MASTER_KEY ?? readOrCreate(MASTER_KEY_FILE));
}

/** @throws SecretBoxError when a key isn't 32 bytes in base64 */
export function parseMasterKeys(text: string): Buffer[] {
  const keys = text
    .split(/\s+/)
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== KEY_BYTES)) {
    throw new SecretBoxError('MASTER_KEY (or the file MASTER_KEY_FILE) must be 32 bytes, base64');
  }
  return keys;
}

export function newMasterKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** As the file and the setting hold them. */
export function formatMasterKeys(keys: readonly Buffer[]): string {
  return keys.map((key) => `${key.toString('base64')}\n`).join('');
}

function readOrCreate(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    // 'wx' makes the file only if nobody else made it meanwhile.
    writeFileSync(file, formatMasterKeys([newMasterKey()]), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
