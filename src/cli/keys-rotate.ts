import type { Command } from 'commander';
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
  for (const sentence of describe(step, environment.MASTER_KEY_FILE)) terminal.out(`${sentence}\n`);
}

function describe(step: RotationStep, file: string): string[] {
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
  ];
}
