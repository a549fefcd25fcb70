import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '../../common/rounds.js';
import { CheckpointWriter } from '../checkpoint/checkpoint-writer.js';
import { EventSealer } from './event-sealer.js';

/** What is done to a payment unseen, is done within this time of its last event. */
const INTERVAL_MS = 30_000;

/** Seals while the gateway runs, and once more when it ends. */
@Injectable()
export class SealSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Audit');
  private readonly rounds = new Rounds('Audit', {
    what: 'sealing the histories of the payments',
    pauseMs: INTERVAL_MS,
    work: () => this.seal(),
  });

  constructor(
    private readonly sealer: EventSealer,
    private readonly checkpoints: CheckpointWriter,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.rounds.stop();
    await this.rounds.ended();
    await this.seal();
    await this.checkpoints.settle();
  }

  /** Never rejects: payments go on without a seal, and the next round makes up for it. */
  private async seal(): Promise<void> {
    try {
      await this.sealer.seal();
    } catch (error) {
      this.logger.error(`The payments' histories could not be sealed: ${String(error)}`);
    }
  }
}
