import type { ClientRequest } from 'node:http';
import type { Timers } from '../shared/timers.js';
import type { PlannedCall } from './callback-plan.js';
import { callOnce } from './http-call.js';
import type { SentCallback } from './types.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Sends server-to-server callbacks one after another, and knows when all are done. */
export class CallbackSender {
  private readonly outstanding = new Set<Promise<void>>();
  private readonly requests = new Set<ClientRequest>();

  constructor(
    private readonly timers: Timers,
    private readonly now: () => number,
    private readonly extraHosts: readonly string[],
  ) {}

  /** Sends the calls after a delay; resolves when the last is answered or failed. `record` is told of each. */
  send(calls: readonly PlannedCall[], delayMs: number, record: (sent: SentCallback) => void): Promise<void> {
    const work = this.sendAll(calls, delayMs, record).finally(() => this.outstanding.delete(work));
    this.outstanding.add(work);
    return work;
  }

  /** Resolves when no callback is waiting or under way. */
  async idle(): Promise<void> {
    while (this.outstanding.size > 0) await Promise.all(this.outstanding);
  }

  close(): void {
    for (const request of this.requests) request.destroy();
  }

  private async sendAll(
    calls: readonly PlannedCall[],
    delayMs: number,
    record: (sent: SentCallback) => void,
  ): Promise<void> {
    await this.timers.sleep(delayMs);
    for (const call of calls) {
      if (this.timers.isClosed) return;
      record({
        channel: 'backoffice',
        at: new Date(this.now()).toISOString(),
        ...call,
        ...(await this.attempt(call.url)),
      });
    }
  }

  /** A callback that fails is a fact to record, not an error. Nobody is promised that it is repeated. */
  private async attempt(url: string): Promise<Pick<SentCallback, 'status' | 'error'>> {
    if (!this.isAllowed(url)) return { status: null, error: 'not called: the host is not a loopback address' };
    let request: ClientRequest | undefined;
    try {
      const status = await callOnce(url, (started) => this.requests.add((request = started)));
      return { status };
    } catch (error) {
      return { status: null, error: error instanceof Error ? error.message : String(error) };
    } finally {
      if (request) this.requests.delete(request);
    }
  }

  private isAllowed(url: string): boolean {
    if (!URL.canParse(url)) return false;
    const { hostname } = new URL(url);
    return LOOPBACK.includes(hostname) || this.extraHosts.includes(hostname);
  }
}
