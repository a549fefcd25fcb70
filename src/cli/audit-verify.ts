import { existsSync } from 'node:fs';
import type { Command } from 'commander';
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
    .action(() => verify(terminal));
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
