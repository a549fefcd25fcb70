import type { BeforeApplicationShutdown, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Rounds } from './rounds.js';

/** A service whose rounds begin and end with the application. */
export abstract class BackgroundWork implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  protected abstract readonly rounds: Rounds;

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  /** Nothing more is taken up from here on. */
  onModuleDestroy(): void {
    this.rounds.stop();
  }

  /** Requests have ended, and the database is still there. Whoever begins what outlasts a round waits for that too. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.ended();
  }
}
