import { Command, CommanderError } from 'commander';
import { backup } from './backup.js';
import { auditVerify } from './audit-verify.js';
import { configApply } from './config-apply.js';
import { configCheck } from './config-check.js';
import { configShow } from './config-show.js';
import { describeFailure } from './failure.js';
import { keysRotate } from './keys-rotate.js';
import { migrationRun } from './migration-run.js';
import { restore } from './restore.js';
import type { Terminal } from './terminal.js';
import { userCreate } from './user-create.js';

const FAILED = 1;
const MISUSED = 2;

/**
 * Runs one command of the gateway's command line.
 *
 * @param args without the program's own name
 * @returns the exit code: 0 done, 1 refused or failed (nothing was changed), 2 the command was not understood
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await program(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has written its own text; asking for help ends with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED;
    terminal.err(`${describeFailure(error)}\n`);
    return FAILED;
  }
}

function program(terminal: Terminal): Command {
  const command = new Command('npm run cli --')
    .description('Sets the payment gateway up. Settings come from the environment and from .env, as for the server.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });
  for (const add of [
    auditVerify,
    configApply,
    configCheck,
    configShow,
    migrationRun,
    backup,
    restore,
    keysRotate,
    userCreate,
  ]) {
    add(command, terminal);
  }
  return command;
}
