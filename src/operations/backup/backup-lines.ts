import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { OperationError } from '../operation.error.js';
import { type Backup, type BackupHeader, type BackupManifest, FORMAT } from './backup-format.js';
import { isSqlite, readMigrations, readTables } from './catalog.js';
import { RowDigest, type TableDigest } from './row-digest.js';
import { tableRows } from './table-rows.js';

const SEALED = /"v1\.([0-9a-f]{8})\./g;

/** Writes down what a snapshot holds, line by line, in pieces of many lines. `written` is there after the last piece. */
export class BackupLines {
  private readonly hash = createHash('sha256');
  private readonly masterKeys = new Set<string>();
  private backup: Backup | null = null;

  constructor(
    private readonly runner: QueryRunner,
    private readonly origin: { readonly createdAt: Date; readonly checkpoint: string | null },
  ) {}

  /** @throws Error before all pieces were taken */
  get written(): Backup {
    if (!this.backup) throw new Error('The backup is not complete');
    return this.backup;
  }

  async *pieces(): AsyncGenerator<string> {
    const header = await this.header();
    yield this.hashed(header);
    const tables: Record<string, TableDigest> = {};
    for (const table of header.tables) {
      yield this.hashed({ table: table.name });
      const digest = new RowDigest();
      for await (const rows of tableRows(this.runner, table)) yield this.rowLines(rows, digest);
      tables[table.name] = digest.result;
    }
    const masterKeys = [...this.masterKeys].sort();
    const manifest: BackupManifest = { tables, masterKeys, sha256: this.hash.digest('hex') };
    yield `${JSON.stringify(manifest)}\n`;
    this.backup = { header, manifest };
  }

  private async header(): Promise<BackupHeader> {
    const migrations = await readMigrations(this.runner);
    if (migrations.length === 0) throw new OperationError('There is nothing in the database to be saved');
    const database = isSqlite(this.runner) ? 'sqlite' : 'postgres';
    const tables = await readTables(this.runner);
    const { createdAt, checkpoint } = this.origin;
    return { format: FORMAT, createdAt: createdAt.toISOString(), database, migrations, tables, checkpoint };
  }

  private rowLines(rows: readonly unknown[], digest: RowDigest): string {
    let piece = '';
    for (const row of rows) {
      const line = JSON.stringify(row);
      digest.add(line);
      piece += `${line}\n`;
    }
    for (const [, id = ''] of piece.matchAll(SEALED)) this.masterKeys.add(id);
    this.hash.update(piece);
    return piece;
  }

  private hashed(line: object): string {
    const piece = `${JSON.stringify(line)}\n`;
    this.hash.update(piece);
    return piece;
  }
}
