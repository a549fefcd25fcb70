import type { Command } from 'commander';
import { readConfigurationFile } from '../configuration/configuration-file.js';
import { type AppliedItem, ConfigurationService } from '../configuration/configuration.service.js';
import { commandActor } from '../operations/command-actor.js';
import { withServices } from './cli.module.js';
import type { Terminal } from './terminal.js';

export function configApply(program: Command, terminal: Terminal): void {
  program
    .command('config:apply')
    .argument('<FILE>', 'YAML or JSON; see config.example.yaml')
    .description(
      'create or change merchants and integrations as FILE says; all of it, or nothing when anything is wrong',
    )
    .action((file: string) => apply(file, terminal));
}

async function apply(file: string, terminal: Terminal): Promise<void> {
  const environment = terminal.loadEnvironment();
  const document = readConfigurationFile(file, terminal.variables);
  const items = await withServices(environment, (services) =>
    services.get(ConfigurationService).apply(document, commandActor('config:apply')),
  );
  for (const item of items) {
    terminal.out(`${item.kind} ${item.name}: ${describe(item)}\n`);
    for (const warning of item.warnings) terminal.err(`warning: ${item.kind} ${item.name}: ${warning}\n`);
  }
}

function describe({ change: { kind, version, fields } }: AppliedItem): string {
  return kind === 'updated' ? `updated to version ${String(version)} (${fields.join(', ')})` : kind;
}
