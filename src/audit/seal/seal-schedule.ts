import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CheckpointWriter } from '../checkpoint/checkpoint-writer.js';
import { EventSealer } from './event-sealer.js';

/** What is done to a payment unseen, is done within this time of its last event. */
const INTERVAL_MS = 30_000;

/** Seals while the gateway runs, and once more when it ends. */
@Injectable()
export class SealSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Audit');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly sealer: EventSealer,
    private readonly checkpoints: CheckpointWriter,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.round(), INTERVAL_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.round();
    await this.checkpoints.settle();
  }

  /** Never rejects: payments go on without a seal, and the next round makes up for it. */
  private round(): Promise<void> {
    this.running = this.running
      .then(() => this.sealer.seal())
      .catch((error: unknown) => this.logger.error(`The payments' histories could not be sealed: ${String(error)}`));
    return this.running;
  }
}
