import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { call } from './http.js';

const PRELOAD = fileURLToPath(new URL('preload.mjs', import.meta.url));
const START_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 20_000;

export interface GatewayOptions {
  readonly name: string;
  readonly port: number;
  /** Folder that holds `dist/`, and gets the log. */
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** One instance of the gateway: the built program, as a process of its own. */
export class GatewayProcess {
  /** Deaths that nobody ordered, with what is known of each. */
  readonly accidents: string[] = [];
  isUp = false;
  clockAheadMs = 0;
  private child: ChildProcess | undefined;
  private ordered = false;

  constructor(readonly options: GatewayOptions) {}

  get port(): number {
    return this.options.port;
  }

  get logFile(): string {
    return join(this.options.folder, `${this.options.name}.log`);
  }

  /** Resolves once it answers. */
  async start(): Promise<void> {
    this.ordered = false;
    const log = openSync(this.logFile, 'a');
    const child = spawn(process.execPath, ['--import', PRELOAD, join(this.options.folder, 'dist/main.js')], {
      cwd: this.options.folder,
      stdio: ['ignore', log, log, 'ipc'],
      env: {
        PATH: process.env['PATH'] ?? '',
        ...this.options.settings,
        // In hours that pass, no call is slow any more: what is not answered is a fault.
        ...(this.clockAheadMs > 0 && { PROVIDER_TIMEOUT_MS: '10000' }),
        PORT: String(this.port),
        CHAOS_CLOCK_AHEAD_MS: String(this.clockAheadMs),
      },
    });
    closeSync(log);
    this.child = child;
    child.once('exit', (code, signal) => {
      this.isUp = false;
      if (!this.ordered) this.accidents.push(`${this.options.name} ended by itself: ${String(code ?? signal)}`);
    });
    await this.untilReady(child);
  }

  /** SIGKILL, at once. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** SIGSTOP, and SIGCONT after a while. Its connections stay open, and are not answered. */
  async freeze(milliseconds: number): Promise<void> {
    this.child?.kill('SIGSTOP');
    await sleep(milliseconds);
    this.child?.kill('SIGCONT');
  }

  /** SIGTERM, and SIGKILL where that is not enough. */
  async stop(): Promise<void> {
    const impatient = setTimeout(() => {
      this.accidents.push(`${this.options.name} did not stop on SIGTERM`);
      this.child?.kill('SIGKILL');
    }, STOP_PATIENCE_MS);
    await this.end('SIGTERM');
    clearTimeout(impatient);
  }

  /** For the end of this process: does not wait. */
  abandon(): void {
    this.ordered = true;
    this.child?.kill('SIGKILL');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.ordered = true;
    this.isUp = false;
    if (!child || hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  private async untilReady(child: ChildProcess): Promise<void> {
    const giveUpAt = Date.now() + START_PATIENCE_MS;
    while (Date.now() < giveUpAt && !hasEnded(child)) {
      const answer = await call(`http://127.0.0.1:${String(this.port)}/health/ready`).catch(() => null);
      if (answer?.status === 200) {
        this.isUp = true;
        return;
      }
      await sleep(50);
    }
    if (this.ordered) return;
    throw new Error(`${this.options.name} did not start; see ${this.logFile}`);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
