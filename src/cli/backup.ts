import type { Command } from 'commander';
import { BackupRecord } from '../operations/backup/backup-record.js';
import { totalRows } from '../operations/backup/backup-format.js';
import { writeBackup } from '../operations/backup/write-backup.js';
import { withServices } from './cli.module.js';
import type { Terminal } from './terminal.js';

const DEFAULT_FOLDER = 'data/backups';

export function backup(program: Command, terminal: Terminal): void {
  program
    .command('backup')
    .argument('[DIR_OR_FILE]', 'a folder, or the name of a new file that ends in .gz', DEFAULT_FOLDER)
    .description('save the whole database, as it is at this moment, to a file; the gateway may go on running')
    .action((target: string) => save(target, terminal));
}

async function save(target: string, terminal: Terminal): Promise<void> {
  const environment = terminal.loadEnvironment();
  const written = await writeBackup(environment, target, new Date());
  const { file, bytes, manifest } = written;
  terminal.out(`${file}: ${String(totalRows(manifest))} rows in ${String(bytes)} bytes\n`);
  for (const [table, { rows }] of Object.entries(manifest.tables)) terminal.out(`  ${table}: ${String(rows)}\n`);
  await withServices(environment, (services) => services.get(BackupRecord).made(written));
  if (manifest.masterKeys.length === 0) return;
  terminal.out(
    `The secrets in it are encrypted with the master key ${manifest.masterKeys.join(', ')}, which is not in it. ` +
      'Keep that key too, in another place: without it no payment can be taken after a restoration.\n',
  );
}
