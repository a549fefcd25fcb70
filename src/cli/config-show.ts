import type { Command } from 'commander';
import { stringify } from 'yaml';
import { ConfigurationService } from '../configuration/configuration.service.js';
import { withServices } from './cli.module.js';
import type { Terminal } from './terminal.js';

export function configShow(program: Command, terminal: Terminal): void {
  program
    .command('config:show')
    .description('print the configuration without its secrets, as config:apply reads it')
    .action(() => show(terminal));
}

async function show(terminal: Terminal): Promise<void> {
  const configuration = await withServices(terminal.loadEnvironment(), (services) =>
    services.get(ConfigurationService).show(),
  );
  terminal.out(stringify(configuration, { aliasDuplicateObjects: false }));
}
