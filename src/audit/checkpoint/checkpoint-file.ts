import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Checkpoint } from './checkpoint.js';

/** Only the gateway's own user reads and writes it. */
const MODE = 0o600;

/** The anchor outside of the database: a file of JSON lines that only grows. Several processes may share it. */
export class CheckpointFile {
  constructor(readonly path: string) {}

  /** Makes the file. @returns whether it was this process that made it; false when it is there already */
  async begin(): Promise<boolean> {
    await mkdir(dirname(this.path), { recursive: true });
    try {
      await (await open(this.path, 'ax', MODE)).close();
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return false;
    }
  }

  /** On the disk when it resolves. One write a line, so that the lines of two processes do not mix. */
  async append(checkpoint: Checkpoint): Promise<void> {
    const file = await open(this.path, 'a+', MODE);
    try {
      const torn = await endsWithinLine(file);
      await file.write(`${torn ? '\n' : ''}${JSON.stringify(checkpoint)}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}

/** A process that was killed while writing leaves a part of a line. */
async function endsWithinLine(file: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString('latin1') !== '\n';
}
