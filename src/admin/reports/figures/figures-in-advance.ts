import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { BackgroundWork } from '../../../common/background-work.js';
import { Clock } from '../../../common/clock.js';
import { Rounds } from '../../../common/rounds.js';
import { Reader } from '../../../database/reader.js';
import { indexedBy, runSql } from '../../../database/sql.js';
import { CountedDays } from './counted-days.js';
import { DAY_MS, firstMovingDay } from './day-parts.js';
import { KeptFigures, type Stamp } from './kept-figures.js';

const TICK_MS = 1000;
/** In which new days are over, and some that were changed late. */
const AGAIN_AFTER_MS = 3_600_000;
/** So many days are looked at before some of them are counted. */
const SLICE_DAYS = 100;
/** After each statement, for others. */
const REST_MS = 10;

/**
 * Counts the days that are over before somebody asks for them: all that are not kept as the gateway starts, then once an hour
 * those that have ended or moved since, and at once those that a report had to count itself.
 */
@Injectable()
export class FiguresInAdvance extends BackgroundWork {
  /** When all days were last looked through. */
  private lookedAt: number | null = null;
  private readonly wanted = new Set<number>();
  protected override readonly rounds = new Rounds(FiguresInAdvance.name, {
    what: 'counting figures in advance',
    pauseMs: TICK_MS,
    work: () => this.round(),
  });

  constructor(
    private readonly counted: CountedDays,
    private readonly kept: KeptFigures,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** @param days of UTC since 1970 that are over, and that are not kept, or not as they are */
  missed(days: readonly number[]): void {
    for (const day of days) this.wanted.add(day);
  }

  async round(): Promise<void> {
    const now = this.clock.now();
    await this.countMissed(firstMovingDay(now));
    if (this.lookedAt !== null && now < this.lookedAt + AGAIN_AFTER_MS) return;
    if (await this.lookThrough(firstMovingDay(now))) this.lookedAt = now;
  }

  /** What was missed is counted whatever is kept of it: it may have been changed by hand. */
  private async countMissed(moving: number): Promise<void> {
    const days = [...this.wanted].filter((day) => day < moving).toSorted((a, b) => a - b);
    this.wanted.clear();
    for (let start = 0; start < days.length && !this.rounds.isStopped; start += SLICE_DAYS) {
      await this.count(await this.kept.stamps(days.slice(start, start + SLICE_DAYS)));
    }
  }

  /** The newest first: they are asked for most. @returns false when it was broken off, for the end */
  private async lookThrough(moving: number): Promise<boolean> {
    const oldest = (await this.oldestDay()) ?? moving;
    for (let end = moving; end > oldest; end -= SLICE_DAYS) {
      const begin = Math.max(oldest, end - SLICE_DAYS);
      const days = Array.from({ length: end - begin }, (_, index) => begin + index);
      await this.count((await this.kept.stamps(days)).filter(({ isKept }) => !isKept));
      await this.countMissed(moving);
      if (this.rounds.isStopped) return false;
    }
    return true;
  }

  private async count(stamps: readonly Stamp[]): Promise<void> {
    for await (const days of this.counted.batches(stamps)) {
      await this.kept.keep(days);
      if (this.rounds.isStopped) return;
      await wait(REST_MS);
    }
  }

  private async oldestDay(): Promise<number | null> {
    const { manager } = this.reader;
    const [row] = await runSql<{ createdAt: string | number }>(
      manager,
      `SELECT created_at AS "createdAt" FROM transactions ${indexedBy(manager, 'transactions_created')}
      ORDER BY created_at LIMIT 1`,
      [],
    );
    return row ? Math.floor(Number(row.createdAt) / DAY_MS) : null;
  }
}
