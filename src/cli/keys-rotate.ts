import type { Command } from 'commander';
import type { Environment } from '../config/environment.js';
import { KeyRotation, type RotationStep } from '../operations/keys/key-rotation.js';
import { withServices } from './cli.module.js';
import type { Terminal } from './terminal.js';

export function keysRotate(program: Command, terminal: Terminal): void {
  program
    .command('keys:rotate')
    .description('first run: a new master key, and everything sealed with it; second run: take the old one out')
    .action(() => rotate(terminal));
}

async function rotate(terminal: Terminal): Promise<void> {
  const environment = terminal.loadEnvironment();
  const step = await withServices(environment, (services) => services.get(KeyRotation).step());
  for (const sentence of describe(step, environment)) terminal.out(`${sentence}\n`);
}

function describe(step: RotationStep, { MASTER_KEY, MASTER_KEY_FILE }: Environment): string[] {
  const file = MASTER_KEY === undefined ? MASTER_KEY_FILE : 'MASTER_KEY';
  const { keyId, isNew, resealed, retired, removed } = step;
  const old = retired.join(', ');
  if (removed) {
    return [
      `The rotation is complete: ${old} is not in ${file} any more, nothing in the database needs it.`,
      `Backups made before the rotation do: keep ${old} with them. Keep a copy of ${keyId} apart from the database.`,
    ];
  }
  if (retired.length > 0) return [`Everything is sealed with ${keyId}. Take ${old} out of MASTER_KEY.`];
  return [
    ...(isNew ? [`A new master key, ${keyId}, is the first in ${file}. Keep a copy apart from the database.`] : []),
    `${String(resealed)} secrets were sealed anew with ${keyId}.`,
    'The old key is kept for what was being written meanwhile. Run keys:rotate once more to finish.',
    `Copy ${file} before that, to where the backups made until now are kept: they need the old key, which then is gone.`,
  ];
}
