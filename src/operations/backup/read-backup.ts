import { createHash } from 'node:crypto';
import { OperationError } from '../operation.error.js';
import { type Backup, type BackupHeader, type BackupManifest, FORMAT } from './backup-format.js';
import { gzippedLines } from './file-lines.js';
import { RowDigest, type TableDigest } from './row-digest.js';
import type { Row, TableShape } from './table-shape.js';

const BATCH = 500;

/** Takes what a backup holds, in the order of the file. */
export interface BackupSink {
  begin?(header: BackupHeader): Promise<void>;
  rows?(table: TableShape, rows: readonly Row[]): Promise<void>;
}

/**
 * Reads a backup to its end, and checks it: format, hash, rows and digest of each table. Memory stays constant.
 *
 * @throws OperationError when the file is not a backup, or not as it was written. What the sink was given until then
 *   is not to be trusted.
 */
export async function readBackup(file: string, sink: BackupSink = {}): Promise<Backup> {
  const reading = new BackupReading(sink);
  try {
    for await (const line of gzippedLines(file)) await reading.take(line);
  } catch (error) {
    if (isUnreadable(error)) throw new OperationError(`${file} is damaged, or no backup: ${(error as Error).message}`);
    throw error;
  }
  return reading.end(file);
}

/** Errors of the compression, of JSON, and ours. Not those of the file system, nor of the database that is filled. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof DamagedError) return true;
  return /^(Z_|ERR_)/.test((error as NodeJS.ErrnoException).code ?? '');
}

class DamagedError extends Error {}

class BackupReading {
  private header: BackupHeader | null = null;
  private manifest: BackupManifest | null = null;
  private table: TableShape | null = null;
  private waiting: Row[] = [];
  private readonly hash = createHash('sha256');
  private readonly digests = new Map<string, RowDigest>();

  constructor(private readonly sink: BackupSink) {}

  async take(line: string): Promise<void> {
    if (this.manifest) throw new DamagedError('there is something after its end');
    if (this.table && line.startsWith('[')) await this.takeRow(this.table, line);
    else await this.takeObject(line);
  }

  end(file: string): Backup {
    if (!this.header || !this.manifest) throw new OperationError(`${file} is not complete: its end is missing`);
    const found: Record<string, TableDigest> = {};
    for (const [name, digest] of this.digests) found[name] = digest.result;
    const isWhole =
      this.hash.digest('hex') === this.manifest.sha256 && differingTables(found, this.manifest.tables).length === 0;
    if (!isWhole) throw new OperationError(`${file} is not as it was written: its hash is another`);
    return { header: this.header, manifest: this.manifest };
  }

  private async takeRow(table: TableShape, line: string): Promise<void> {
    this.hash.update(`${line}\n`);
    this.digests.get(table.name)?.add(line);
    if (!this.sink.rows) return;
    this.waiting.push(JSON.parse(line) as Row);
    if (this.waiting.length >= BATCH) await this.flush();
  }

  private async takeObject(line: string): Promise<void> {
    const object = JSON.parse(line) as Partial<BackupHeader & BackupManifest & { table: string }>;
    await this.flush();
    if (object.sha256 !== undefined) {
      this.manifest = object as BackupManifest;
      return;
    }
    this.hash.update(`${line}\n`);
    if (object.table === undefined) await this.takeHeader(object as BackupHeader);
    else this.beginTable(object.table);
  }

  private async takeHeader(header: BackupHeader): Promise<void> {
    // `format` comes from a file: it may be anything.
    if (this.header || (header.format as string) !== FORMAT) throw new DamagedError(`its format is not ${FORMAT}`);
    this.header = header;
    await this.sink.begin?.(header);
  }

  private beginTable(name: string): void {
    const table = this.header?.tables.find((shape) => shape.name === name);
    if (!table) throw new DamagedError(`it has no table ${name}`);
    this.table = table;
    this.digests.set(name, new RowDigest());
  }

  private async flush(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    if (this.table && rows.length > 0) await this.sink.rows?.(this.table, rows);
  }
}

/** @returns names of the tables that differ */
export function differingTables(
  one: Readonly<Record<string, TableDigest>>,
  other: Readonly<Record<string, TableDigest>>,
): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter(
    (name) => one[name]?.rows !== other[name]?.rows || one[name]?.digest !== other[name]?.digest,
  );
}
