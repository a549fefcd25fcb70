import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { AuditVerifier } from '../audit/verification/audit-verifier.js';
import { describeBadEntry, VerificationError } from '../audit/verification/verification.js';
import type { Environment } from '../config/environment.js';
import { type Backup, totalRows } from '../operations/backup/backup-format.js';
import { BackupRecord } from '../operations/backup/backup-record.js';
import { requireOpenSecrets } from '../operations/backup/require-open-secrets.js';
import { restoreBackup } from '../operations/backup/restore-backup.js';
import { loadMasterKeys } from '../secret-box/master-key.js';
import { SecretBox } from '../secret-box/secret-box.js';
import { withServices } from './cli.module.js';
import type { Terminal } from './terminal.js';

export function restore(program: Command, terminal: Terminal): void {
  program
    .command('restore')
    .argument('<FILE>', 'made by backup, from a database of either kind')
    .description('fill the empty database that DATABASE_URL names from a backup, and verify what was restored')
    .action((file: string) => fill(file, terminal));
}

async function fill(file: string, terminal: Terminal): Promise<void> {
  const environment = terminal.loadEnvironment();
  const backup = await restoreBackup(environment, file);
  const { header, manifest } = backup;
  terminal.out(
    `Restored from ${file} of ${header.createdAt} (${header.database}): ${String(totalRows(manifest))} rows\n`,
  );
  for (const [table, { rows }] of Object.entries(manifest.tables)) terminal.out(`  ${table}: ${String(rows)}\n`);
  terminal.out('Verified: the hash of the file, and the number and content of the rows of every table, read back.\n');
  await checkSecrets(environment, { file, backup }, terminal);
}

/** A missing key is not an error of the restoration, and must not be made anew: the old one has to come here. */
async function checkSecrets(
  environment: Environment,
  { file, backup }: { readonly file: string; readonly backup: Backup },
  terminal: Terminal,
): Promise<void> {
  const { manifest } = backup;
  if (manifest.masterKeys.length === 0) return;
  const keys = manifest.masterKeys.join(', ');
  if (environment.MASTER_KEY === undefined && !existsSync(environment.MASTER_KEY_FILE)) {
    terminal.err(
      `The secrets need the master key ${keys}: put it into MASTER_KEY_FILE (${environment.MASTER_KEY_FILE}), or set ` +
        'MASTER_KEY, before the gateway is started.\n',
    );
    return;
  }
  await requireOpenSecrets(environment);
  terminal.out('Verified: the master key opens the stored secrets.\n');
  await checkAudit(environment, terminal);
  await withServices(environment, (services) => services.get(BackupRecord).restored(file, backup));
  terminal.out('The audit log has an entry of this restoration.\n');
}

/** A backup that is older than the checkpoints beside it looks like one whose end was cut off. */
async function checkAudit(environment: Environment, terminal: Terminal): Promise<void> {
  const box = new SecretBox(loadMasterKeys(environment));
  const { firstBadEntry, entries, events } = await new AuditVerifier(environment, box).verify();
  if (firstBadEntry) {
    throw new VerificationError(
      `Everything was restored, but the audit log is NOT valid. ${describeBadEntry(firstBadEntry)} If the backup is ` +
        `meant to be older than ${environment.AUDIT_CHECKPOINT_FILE}, keep that file elsewhere.`,
    );
  }
  terminal.out(
    `Verified: the audit log (${String(entries)} entries) and the payments' history (${String(events)} events).\n`,
  );
}
