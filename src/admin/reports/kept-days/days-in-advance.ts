import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { BackgroundWork } from '../../../common/background-work.js';
import { Clock } from '../../../common/clock.js';
import { Rounds } from '../../../common/rounds.js';
import { DayQuarters } from '../figures/day-quarters.js';
import { DayTotals } from '../figures/day-totals.js';
import { DaysPaid } from '../settlement/days-paid.js';
import type { KeptDays } from './kept-days.js';

const TICK_MS = 1000;
/** In which new days are over, and some that were changed late. */
const AGAIN_AFTER_MS = 3_600_000;
/** So many days are looked at before some of them are counted. */
const SLICE_DAYS = 100;
/** After each statement, for others. */
const REST_MS = 10;

/**
 * Counts the days that are over before somebody asks for them: as the gateway starts all of which nothing is kept that holds
 * (a backup may have been put back, or a table changed), then once an hour those that have ended or moved since, and at once
 * those that a report had to count itself.
 */
@Injectable()
export class DaysInAdvance extends BackgroundWork {
  private readonly kinds: readonly KeptDays<unknown>[];
  /** When all days were last looked through. */
  private lookedAt: number | null = null;
  protected override readonly rounds = new Rounds(DaysInAdvance.name, {
    what: 'counting days in advance',
    pauseMs: TICK_MS,
    work: () => this.round(),
  });

  constructor(
    totals: DayTotals,
    quarters: DayQuarters,
    paid: DaysPaid,
    private readonly clock: Clock,
  ) {
    super();
    this.kinds = [totals, quarters, paid];
  }

  async round(): Promise<void> {
    const now = this.clock.now();
    await this.renewMissed();
    if (this.lookedAt !== null && now < this.lookedAt + AGAIN_AFTER_MS) return;
    for (const kind of this.kinds) await this.lookThrough(kind);
    if (!this.rounds.isStopped) this.lookedAt = now;
  }

  private async renewMissed(): Promise<void> {
    for (const kind of this.kinds) await this.renew(kind, kind.takeMissed());
  }

  /** The newest first: they are asked for most. */
  private async lookThrough(kind: KeptDays<unknown>): Promise<void> {
    const moving = kind.firstMovingDay();
    const oldest = (await kind.oldest()) ?? moving;
    for (let end = moving; end > oldest && !this.rounds.isStopped; end -= SLICE_DAYS) {
      const begin = Math.max(oldest, end - SLICE_DAYS);
      const days = Array.from({ length: end - begin }, (_, index) => begin + index);
      await this.renew(kind, await (this.lookedAt === null ? kind.invalid(days) : kind.outdated(days)));
      await this.renewMissed();
    }
  }

  private async renew(kind: KeptDays<unknown>, days: readonly number[]): Promise<void> {
    if (days.length === 0) return;
    const steps = kind.renew(days);
    while (!this.rounds.isStopped && !(await steps.next()).done) await wait(REST_MS);
  }
}
