import type { Command } from 'commander';
import type { Environment } from '../config/environment.js';
import type { CheckResult } from '../operations/go-live/check.js';
import { GoLiveChecks } from '../operations/go-live/go-live-checks.js';
import { GoLiveModule } from '../operations/go-live/go-live.module.js';
import { checkMigrations } from '../operations/go-live/migrations.check.js';
import { OperationError } from '../operations/operation.error.js';
import { withServices } from './cli.module.js';
import type { Terminal } from './terminal.js';

export function configCheck(program: Command, terminal: Terminal): void {
  program
    .command('config:check')
    .description('look at everything that should be right before real payments are taken; changes nothing')
    .action(() => check(terminal));
}

async function check(terminal: Terminal): Promise<void> {
  const checks = await run(terminal.loadEnvironment());
  const width = Math.max(...checks.map(({ title }) => title.length));
  for (const { status, title, message } of checks) {
    terminal.out(`${status.padEnd(7)}  ${title.padEnd(width)}  ${message}\n`);
  }
  const count = (status: string) => checks.filter((one) => one.status === status).length;
  const failed = count('failed');
  terminal.out(`${String(checks.length)} checks: ${String(failed)} failed, ${String(count('warning'))} warnings\n`);
  if (failed > 0) throw new OperationError('The gateway is not ready for real payments.');
}

/** The gateway's services would bring the schema up to date by themselves: that is looked at before. */
async function run(environment: Environment): Promise<CheckResult[]> {
  const schema = await checkMigrations(environment.DATABASE_URL);
  if (schema.status === 'failed') return [schema];
  const { ProviderModule } = await import('../app.module.js');
  const work = async (services: { get(type: typeof GoLiveChecks): GoLiveChecks }) =>
    (await services.get(GoLiveChecks).run()).checks;
  return withServices(environment, work, [ProviderModule, GoLiveModule]);
}
