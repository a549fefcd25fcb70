import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { START_FLAGS } from './start-flags.ts';

const ROOT = join(import.meta.dirname, '..');

export interface Server {
  readonly url: string;
  /** Resident memory in MiB. */
  memory(): number;
  stop(): Promise<void>;
}

export interface GatewayOptions {
  readonly folder: string;
  readonly port: number;
  readonly configuration: object;
  readonly databaseUrl: string;
  /** More of the environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The gateway as it is run in production, on a database of its own. */
export async function startGateway(options: GatewayOptions): Promise<Server> {
  const { folder, port, configuration, databaseUrl, settings } = options;
  const url = `http://localhost:${String(port)}`;
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: url,
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    MASTER_KEY_FILE: join(folder, 'master.key'),
    AUDIT_CHECKPOINT_FILE: join(folder, 'checkpoints.jsonl'),
    LOG_LEVEL: 'warn',
    RATE_LIMIT: '0',
    NODE_ENV: 'production',
    ...settings,
  };
  const file = join(folder, 'configuration.json');
  writeFileSync(file, JSON.stringify(configuration));
  await finished(
    spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'config:apply', file], { env, stdio: 'ignore' }),
  );
  const child = spawn(process.execPath, [...START_FLAGS, join(ROOT, 'dist/main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answers(`${url}/health/ready`);
  return server(url, child);
}

/** One of the programs beside this file, which says something once it listens. */
export async function startBeside(name: string, port: number, args: readonly string[]): Promise<Server> {
  const file = join(import.meta.dirname, name);
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return server(`http://127.0.0.1:${String(port)}`, child);
}

function server(url: string, child: ChildProcess): Server {
  return {
    url,
    memory: () => residentMegabytes(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      await finished(child).catch(() => undefined);
    },
  };
}

function residentMegabytes(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A process of the bench ended with ${String(code)}`));
    });
  });
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} does not answer`);
}
