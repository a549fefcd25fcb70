import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Environment } from '../config/environment.js';
import { RunningHandlers } from './running-handlers.js';

/** A request may take as long as a payment call, and this much more to be read, stored and answered. */
const MARGIN_MS = 15_000;
/** Connections on which nothing is being worked on this long after the listener closed are not waited for. */
const QUIET_MS = 2000;
const LOOK_MS = 50;
const CUT_OFF = Symbol('cut off');

/**
 * The first part of an orderly end: no new connections, and whatever runs is finished. A payment call is never cut off,
 * for its outcome would be unknown. What comes after – queries, leases, the database – is closed by its owners later in
 * the same sequence (`beforeApplicationShutdown` of global modules comes after this one's, then
 * `onApplicationShutdown`).
 */
@Injectable()
export class GracefulShutdown implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger('Shutdown');
  private stopping = false;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly handlers: RunningHandlers,
    private readonly environment: Environment,
  ) {}

  /** From the first moment of the end on. The readiness probe tells load balancers. */
  get isStopping(): boolean {
    return this.stopping;
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await sleep(this.environment.SHUTDOWN_DELAY_SECONDS * 1000);
    const server = this.host.httpAdapter.getHttpServer() as Server;
    const closed = new Promise((resolve) => server.close(resolve));
    // A connection that is kept alive would stay open after its last answer.
    const timer = setInterval(() => server.closeIdleConnections(), LOOK_MS);
    const finished = Promise.race([closed, this.quiet()]).then(() => this.handlers.idle());
    const limit = this.environment.PROVIDER_TIMEOUT_MS + MARGIN_MS;
    if ((await Promise.race([finished, sleep(limit, CUT_OFF, { ref: false })])) === CUT_OFF) {
      this.logger.warn('Some requests did not end in time and are cut off');
    }
    clearInterval(timer);
    server.closeAllConnections();
  }

  /** Browsers open connections ahead of need, and some requests are never sent to their end. */
  private async quiet(): Promise<void> {
    await sleep(QUIET_MS, undefined, { ref: false });
    await this.handlers.idle();
  }
}
