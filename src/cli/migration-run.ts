import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { migrate } from '../database/migrate.js';
import { dataSourceOptions } from '../database/typeorm-options.js';
import type { Terminal } from './terminal.js';

export function migrationRun(program: Command, terminal: Terminal): void {
  program
    .command('migration:run')
    .description('bring the schema of the database up to date (the server does so too when it starts)')
    .action(() => run(terminal));
}

async function run(terminal: Terminal): Promise<void> {
  const { DATABASE_URL } = terminal.loadEnvironment();
  const dataSource = await new DataSource(dataSourceOptions(DATABASE_URL)).initialize();
  try {
    const isBehind = await dataSource.showMigrations();
    await migrate(dataSource);
    terminal.out(isBehind ? 'The schema was brought up to date.\n' : 'The schema is up to date.\n');
  } finally {
    await dataSource.destroy();
  }
}
