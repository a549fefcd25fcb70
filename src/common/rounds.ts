import { Logger } from '@nestjs/common';
import { runTraced } from './trace.js';

export interface RoundsOptions {
  /** For the log: `Failed at …`. */
  readonly what: string;
  /** From the end of one round to the begin of the next, in milliseconds. */
  readonly pauseMs: number;
  readonly work: () => Promise<void>;
}

/**
 * Work that is done over and over in the background: one round at a time, a pause after each, each in a trace of its own.
 * A round that fails is logged, and the next one comes all the same. Whoever owns it starts and stops it with the
 * application, and waits for `ended` before what it works with is taken down.
 */
export class Rounds {
  private readonly logger: Logger;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isHeld = false;
  private stopped = false;

  constructor(
    owner: string,
    private readonly options: RoundsOptions,
  ) {
    this.logger = new Logger(owner);
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  /** The first round comes after a pause. The process may end meanwhile: the pauses do not keep it alive. */
  start(): void {
    if (this.isHeld) return;
    this.timer = setTimeout(() => {
      this.running = this.round().finally(() => {
        this.start();
      });
    }, this.options.pauseMs);
    this.timer.unref();
  }

  /** No further round begins by itself; the one that runs goes on. For tests that count rounds. */
  hold(): void {
    this.isHeld = true;
    clearTimeout(this.timer);
  }

  /** As the application ends: no further round begins, and what asks `isStopped` takes up nothing new. */
  stop(): void {
    this.stopped = true;
    this.hold();
  }

  /** Resolves when the round that runs, if any, is over. */
  ended(): Promise<void> {
    return this.running;
  }

  private async round(): Promise<void> {
    try {
      await runTraced(null, this.options.work);
    } catch (error) {
      this.logger.error(`Failed at ${this.options.what}: ${String(error)}`);
    }
  }
}
