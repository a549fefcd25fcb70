import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ProblemError } from '../problem/problem.error.js';

/** An export is for one person; payments are for all. */
const MOST_AT_ONCE = 3;
const RETRY_AFTER_SECONDS = 15;

/** Lets a few exports run at once, and breaks them off when the gateway ends: whoever wants one asks again. */
@Injectable()
export class ExportSlots implements OnModuleDestroy {
  private readonly running = new Set<AbortController>();

  /** @throws ProblemError 429 when enough are running */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.running.size >= MOST_AT_ONCE) {
      throw new ProblemError(429, 'too_many_exports', {
        detail: 'Other exports are being made; try again in a moment',
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    }
    const controller = new AbortController();
    this.running.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      this.running.delete(controller);
    }
  }

  onModuleDestroy(): void {
    for (const controller of this.running) controller.abort();
  }
}
