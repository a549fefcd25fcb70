import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { verifyEvidence } from '../audit/evidence/verify-evidence.js';
import { AuditVerifier } from '../audit/verification/audit-verifier.js';
import { describeBadEntry, type Verification, VerificationError } from '../audit/verification/verification.js';
import type { Environment } from '../config/environment.js';
import { loadMasterKeys } from '../secret-box/master-key.js';
import { SecretBox, SecretBoxError } from '../secret-box/secret-box.js';
import type { Terminal } from './terminal.js';

export function auditVerify(program: Command, terminal: Terminal): void {
  program
    .command('audit:verify')
    .description('check that nobody changed the audit log and the payments; reads only, the gateway may run or not')
    .option('--bundle <FILE>', 'verify an evidence bundle instead; needs no database')
    .action(({ bundle }: { bundle?: string }) =>
      bundle === undefined ? verify(terminal) : verifyBundle(bundle, terminal),
    );
}

/** Anywhere: with the master key all of it, without it what can be seen from the files alone. */
async function verifyBundle(file: string, terminal: Terminal): Promise<void> {
  const environment = terminal.loadEnvironment();
  const hasKey = environment.MASTER_KEY !== undefined || existsSync(environment.MASTER_KEY_FILE);
  const { problem, transaction, checked } = verifyEvidence(await readFile(file), hasKey ? openBox(environment) : null);
  if (problem !== null) throw new VerificationError(`The bundle is NOT valid. ${problem}`);
  terminal.out(`The bundle of transaction ${transaction ?? ''} is valid:\n`);
  for (const sentence of checked) terminal.out(`  - ${sentence}\n`);
  if (!hasKey) {
    terminal.err(
      'warning: without the master key of the gateway (MASTER_KEY) nobody can tell who wrote it: the signature and the ' +
        'keyed hashes were not checked\n',
    );
  }
}

async function verify(terminal: Terminal): Promise<void> {
  const environment = terminal.loadEnvironment();
  const verification = await new AuditVerifier(environment, openBox(environment)).verify();
  for (const warning of verification.warnings) terminal.err(`warning: ${warning}\n`);
  if (verification.firstBadEntry) {
    throw new VerificationError(`The audit log is NOT valid. ${describeBadEntry(verification.firstBadEntry)}`);
  }
  terminal.out(`The audit log is valid: ${counts(verification)}.\n`);
}

/** Unlike the gateway, makes no key where there is none. */
function openBox(environment: Environment): SecretBox {
  if (!environment.MASTER_KEY && !existsSync(environment.MASTER_KEY_FILE)) {
    throw new SecretBoxError('There is no master key: set MASTER_KEY, or MASTER_KEY_FILE to the file that has it');
  }
  return new SecretBox(loadMasterKeys(environment));
}

function counts({ entries, checkpoints, seals, transactions, events }: Verification): string {
  return Object.entries({ entries, checkpoints, seals, transactions, events })
    .map(([name, count]) => `${String(count)} ${name}`)
    .join(', ');
}
