import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const KEEPER = fileURLToPath(new URL('postgres-keeper.mjs', import.meta.url));

/**
 * Starts a throw-away PostgreSQL server of its own on a free port of 127.0.0.1. It ends with `stop()`, and at the
 * latest with this process, however that ends.
 *
 * @returns {Promise<{ url: string, stop(): Promise<void> }>} `url` names the maintenance database of its superuser
 */
export async function startPostgres() {
  // Detached: a Ctrl-C in the terminal must not reach the keeper before it has cleaned up.
  const keeper = spawn(process.execPath, [KEEPER], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => keeper.once('close', resolve));
  const stop = async () => {
    keeper.ref();
    keeper.stdin.end();
    await ended;
  };

  const line = await new Promise((resolve) => {
    createInterface({ input: keeper.stdout }).once('line', resolve);
    keeper.once('error', (error) => resolve(JSON.stringify({ error: error.message })));
    keeper.once('exit', (code) => resolve(JSON.stringify({ error: `the keeper ended (${code})` })));
  });
  const { url, error } = JSON.parse(line);
  if (error) throw new Error(`The embedded PostgreSQL did not start: ${error}`);

  // Neither the process nor its pipes keep the caller alive.
  keeper.unref();
  keeper.stdin.unref?.();
  keeper.stdout.unref?.();
  return { url, stop };
}
