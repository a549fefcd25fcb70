import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Environment } from '../../config/environment.js';
import { OperationError } from '../operation.error.js';
import type { Backup } from './backup-format.js';
import { BackupLines } from './backup-lines.js';
import { lastCheckpoint } from './checkpoint-anchor.js';
import { withSnapshot } from './snapshot.js';

export const BACKUP_SUFFIX = '.backup.gz';

export interface WrittenBackup extends Backup {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Saves the database as it is at this moment, while the gateway runs. The file appears under its name once it is whole
 * and on the disk, readable by its owner alone.
 *
 * @param target a new file that ends in `.gz`; anything else is a folder, and the name is made
 * @throws OperationError
 */
export async function writeBackup(environment: Environment, target: string, now: Date): Promise<WrittenBackup> {
  const file = fileFor(target, now);
  if (existsSync(file)) throw new OperationError(`${file} exists already; nothing was written`);
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  try {
    const origin = { createdAt: now, checkpoint: lastCheckpoint(environment.AUDIT_CHECKPOINT_FILE) };
    const backup = await withSnapshot(environment.DATABASE_URL, async (runner) => {
      const lines = new BackupLines(runner, origin);
      const output = createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true });
      await pipeline(Readable.from(lines.pieces()), createGzip(), output);
      return lines.written;
    });
    renameSync(partial, file);
    return { ...backup, file, bytes: statSync(file).size };
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function fileFor(target: string, now: Date): string {
  const isFolder = existsSync(target) ? statSync(target).isDirectory() : !target.endsWith('.gz');
  if (!isFolder) return target;
  const name = now.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  return join(target, `gateway-${name}${BACKUP_SUFFIX}`);
}
