import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { snapshotBuild } from '../../chaos/world/build.js';
import { freePort } from './free-port.js';
import type { World } from './world.js';

const START_PATIENCE_MS = 30_000;

/** The built gateway as a process of its own, on the database of a world. */
export class GatewayProcess {
  private log = '';

  private constructor(
    readonly url: string,
    readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.log += text));
    }
  }

  /** @param folder with a build, made by `buildFolder` */
  static async start(world: World, folder: string, settings: Readonly<Record<string, string>>) {
    const port = String(await freePort());
    const { PUBLIC_URL, DATABASE_URL, MASTER_KEY_FILE } = world.environment;
    const given = { NODE_ENV: 'test', PUBLIC_URL, DATABASE_URL, MASTER_KEY_FILE, RATE_LIMIT: '0', ...settings };
    const child = spawn(process.execPath, [join(folder, 'dist/main.js')], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], ...given, PORT: port },
    });
    const gateway = new GatewayProcess(`http://localhost:${port}`, child);
    await gateway.untilReady();
    return gateway;
  }

  /** What the process ended with: its exit code, or the signal that ended it. */
  async ended(): Promise<number | string | null> {
    const { child } = this;
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => child.once('exit', resolve));
    }
    return child.exitCode ?? child.signalCode;
  }

  /** Resolves when the log says so. */
  async says(text: string): Promise<void> {
    while (!this.log.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`It ended without saying "${text}":\n${this.log}`);
      await sleep(10);
    }
  }

  private async untilReady(): Promise<void> {
    const giveUpAt = Date.now() + START_PATIENCE_MS;
    while (Date.now() < giveUpAt && this.child.exitCode === null) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (answer?.ok) return;
      await sleep(50);
    }
    this.child.kill('SIGKILL');
    throw new Error(`The gateway did not start:\n${this.log}`);
  }
}

/** A folder with a build of the sources as they are. */
export async function buildFolder(): Promise<{ path: string; remove: () => void }> {
  const path = mkdtempSync(join(tmpdir(), 'gateway-build-'));
  await snapshotBuild(path, undefined);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
