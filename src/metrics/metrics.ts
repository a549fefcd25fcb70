import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** The registry of this gateway. Its own: two in one process don't mix. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private hasProcess = false;

  /** The text format of Prometheus. */
  async text(): Promise<string> {
    // Watching the process costs a little; only who asks gets it.
    if (!this.hasProcess) collectDefaultMetrics({ register: this.registry });
    this.hasProcess = true;
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }
}
