import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The last checkpoint of the audit log, which is kept outside of the database; null when there is none yet. Read before
 * the snapshot that it goes with, so that it is not ahead of it.
 */
export function lastCheckpoint(file: string): string | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  // A process that was killed while writing leaves a part of a line.
  return lines.findLast((line) => line.endsWith('}')) ?? null;
}

/** Begins a file of checkpoints with that of a backup. One that has something in it already stays as it is. */
export function anchorCheckpoints(file: string, checkpoint: string | null): void {
  if (checkpoint === null || (existsSync(file) && statSync(file).size > 0)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${checkpoint}\n`, { mode: 0o600, flush: true });
}
