import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPostgresDatabase } from '../test/support/postgres.js';
import { startPostgres } from '../test/support/postgres-server.mjs';
import { type CommandLine, readCommandLine, USAGE } from './options.js';
import { report } from './report.js';
import { isClean, runChaos } from './run.js';

/** The end of everything that a run may need, however it ends. */
type CleanUp = () => Promise<void> | void;

async function main(): Promise<void> {
  const command = readCommandLine(process.argv.slice(2));
  say(
    `Seed ${command.seed}, ${String(command.payments.length)} payments, ${command.database}, ${String(command.instances)} instance(s)`,
  );
  const { url, cleanUp } = await makeDatabase(command);
  try {
    const result = await runChaos({ ...command, databaseUrl: url, say });
    const { seed, database, instances } = command;
    say(
      report(result, (index) => {
        return `npm run chaos -- --seed ${seed} --database ${database} --instances ${String(instances)} --replay ${String(index)}`;
      }),
    );
    process.exitCode = isClean(result) ? 0 : 1;
  } finally {
    await cleanUp();
  }
}

async function makeDatabase({ database }: CommandLine): Promise<{ url: string; cleanUp: CleanUp }> {
  if (database === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'gateway-chaos-sqlite-'));
    const remove = (): void => {
      rmSync(folder, { recursive: true, force: true });
    };
    process.once('exit', remove);
    return { url: `sqlite:${join(folder, 'gateway.sqlite')}`, cleanUp: remove };
  }
  const server = process.env['TEST_POSTGRES_URL'] ? undefined : await startPostgres();
  if (server) process.env['TEST_POSTGRES_URL'] = server.url;
  const created = await createPostgresDatabase();
  const cleanUp = async (): Promise<void> => {
    await created.drop();
    if (server) await server.stop();
  };
  return { url: created.url, cleanUp };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

// An end by a signal is an end by `exit`, at which children are killed and folders removed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

if (process.argv.includes('--help')) {
  say(USAGE);
} else {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n\n${USAGE}`);
    process.exitCode = 1;
  }
}
