import type { TableDigest } from './row-digest.js';
import type { TableShape } from './table-shape.js';

/**
 * A backup is gzipped JSON lines, the same for both databases:
 *
 *     {"format": …}              the header: when, of what, which migrations and tables
 *     {"table": "merchants"}     from here on the rows of that table,
 *     ["0193…", "Harbour", …]    an array each
 *     {"rows": …, "sha256": …}   the manifest: rows and digest of every table, hash of all the bytes before this line
 */
export const FORMAT = 'payment-gateway-backup/1';

export interface BackupHeader {
  readonly format: typeof FORMAT;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly database: 'sqlite' | 'postgres';
  /** Names, the oldest first. */
  readonly migrations: readonly string[];
  /** In an order in which they may be filled. */
  readonly tables: readonly TableShape[];
  /** A line of the audit log's checkpoint file, which anchors what was saved. */
  readonly checkpoint: string | null;
}

export interface BackupManifest {
  readonly tables: Readonly<Record<string, TableDigest>>;
  /** Identifiers of the master keys that open the secrets in it. The keys themselves are not in it. */
  readonly masterKeys: readonly string[];
  /** Of all the lines before this one, not compressed; hex. */
  readonly sha256: string;
}

/** What a backup says of itself, once it was read to its end and holds. */
export interface Backup {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
}

export function totalRows({ tables }: BackupManifest): number {
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}
