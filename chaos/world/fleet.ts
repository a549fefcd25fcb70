import { setTimeout as sleep } from 'node:timers/promises';
import { Balancer } from './balancer.js';
import type { GatewayProcess } from './gateway-process.js';

/** An instance is left alone for so long after a start, or nothing would ever get done. */
const REST_MS = 1500;

/** All instances, and the one address that stands for them. */
export class Fleet {
  kills = 0;
  restarts = 0;
  freezes = 0;
  /** Milliseconds that an instance was away at the longest, frozen or down. */
  longestAway = 0;
  private readonly balancer: Balancer | undefined;
  private readonly busy = new Map<GatewayProcess, number>();
  private readonly work = new Set<Promise<void>>();
  private closing = false;

  /** @param publicPort port of the balancer; with one instance that instance's own */
  constructor(
    readonly instances: readonly GatewayProcess[],
    private readonly publicPort: number,
  ) {
    if (instances.length > 1) this.balancer = new Balancer(() => this.portsUp());
  }

  get publicUrl(): string {
    return `http://127.0.0.1:${String(this.publicPort)}`;
  }

  /** Ports of the instances that answer; when none does, of all: a connection is refused then, as it should be. */
  portsUp(): number[] {
    const up = this.instances.filter(({ isUp }) => isUp);
    return (up.length > 0 ? up : this.instances).map(({ port }) => port);
  }

  async start(): Promise<void> {
    await this.balancer?.listen(this.publicPort);
    await Promise.all(this.instances.map((instance) => instance.start()));
    for (const instance of this.instances) this.busy.set(instance, 0);
  }

  /** Ends an instance and starts it again after a while, or freezes it; not one that is at it already. */
  disturb(kind: 'kill' | 'restart' | 'freeze', which: number, forMs: number): void {
    const instance = this.instances[Math.floor(which * this.instances.length)];
    if (!instance || this.closing || Date.now() < (this.busy.get(instance) ?? Infinity)) return;
    this.busy.set(instance, Infinity);
    if (kind === 'kill') this.kills += 1;
    else if (kind === 'restart') this.restarts += 1;
    else this.freezes += 1;
    const work = this.cycle(instance, kind, forMs).finally(() => this.work.delete(work));
    this.work.add(work);
    work.catch((error: unknown) => {
      instance.accidents.push(String(error));
    });
  }

  /** Resolves once every instance that was disturbed is back. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.work);
  }

  /** Starts all instances anew with their clocks ahead. */
  async restartAhead(clockAheadMs: number): Promise<void> {
    await this.stop();
    for (const instance of this.instances) instance.clockAheadMs = clockAheadMs;
    await Promise.all(this.instances.map((instance) => instance.start()));
  }

  /** Stops all in order. */
  async stop(): Promise<void> {
    this.closing = true;
    await this.idle();
    await Promise.all(this.instances.map((instance) => instance.stop()));
  }

  async close(): Promise<void> {
    await this.stop();
    await this.balancer?.close();
  }

  /** Kills all, without waiting. */
  abandon(): void {
    for (const instance of this.instances) instance.abandon();
  }

  get accidents(): string[] {
    return this.instances.flatMap(({ accidents }) => accidents);
  }

  private async cycle(instance: GatewayProcess, kind: 'kill' | 'restart' | 'freeze', forMs: number): Promise<void> {
    const since = Date.now();
    if (kind === 'freeze') await instance.freeze(forMs);
    else {
      await (kind === 'kill' ? instance.kill() : instance.stop());
      await sleep(forMs);
      if (!this.closing) await instance.start();
    }
    this.longestAway = Math.max(this.longestAway, Date.now() - since);
    this.busy.set(instance, Date.now() + REST_MS);
  }
}
