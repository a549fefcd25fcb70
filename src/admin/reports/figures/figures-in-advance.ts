import { setTimeout as wait } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Clock } from '../../../common/clock.js';
import { Rounds } from '../../../common/rounds.js';
import { addDays, dayOf, startOfDay } from '../../../common/time-zone.js';
import { Reader } from '../../../database/reader.js';
import { indexedBy, runSql } from '../../../database/sql.js';
import { daysOf } from '../period.js';
import { FiguresRepository } from './figures.repository.js';

const TICK_MS = 1000;
/** In which new days are over, and some that were changed late. */
const AGAIN_AFTER_MS = 3_600_000;
/** Time zones that are remembered: those that were asked for last. */
const MOST_ZONES = 8;
/** Days that are counted before others have their turn, and for how long. */
const SLICE_DAYS = 10;
const REST_MS = 30;

/**
 * Counts the days that are over before somebody asks for them, in the time zones in which figures were asked for since the
 * start: whoever looks at thirty days today may want to see the year next.
 */
@Injectable()
export class FiguresInAdvance implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  /** When all of its days were last looked through, in the order in which they were asked for; null: not yet. */
  private readonly zones = new Map<string, number | null>();
  private readonly rounds = new Rounds(FiguresInAdvance.name, {
    what: 'counting figures in advance',
    pauseMs: TICK_MS,
    work: () => this.round(),
  });

  constructor(
    private readonly figures: FiguresRepository,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onModuleDestroy(): void {
    this.rounds.stop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.ended();
  }

  /** Somebody looks at figures of days of this zone. */
  asked(timeZone: string): void {
    const lookedAt = this.zones.get(timeZone) ?? null;
    this.zones.delete(timeZone);
    this.zones.set(timeZone, lookedAt);
    const [first] = this.zones.keys();
    if (this.zones.size > MOST_ZONES && first !== undefined) this.zones.delete(first);
  }

  /** Looks through all days of the zones that are due. */
  async round(): Promise<void> {
    for (const [timeZone, lookedAt] of [...this.zones]) {
      if (lookedAt !== null && this.clock.now() - lookedAt < AGAIN_AFTER_MS) continue;
      const now = this.clock.now();
      await this.count(timeZone, now);
      if (this.zones.has(timeZone) && !this.rounds.isStopped) this.zones.set(timeZone, now);
    }
  }

  private async count(timeZone: string, now: number): Promise<void> {
    const oldest = await this.oldest();
    if (oldest === null) return;
    let from = startOfDay(dayOf(oldest, timeZone), timeZone);
    while (from < now && !this.rounds.isStopped) {
      const before = startOfDay(addDays(dayOf(from, timeZone), SLICE_DAYS), timeZone);
      await this.figures.keep(daysOf({ from, before, timeZone }));
      from = before;
      await wait(REST_MS);
    }
  }

  private async oldest(): Promise<number | null> {
    const { manager } = this.reader;
    const [row] = await runSql<{ createdAt: string | number }>(
      manager,
      `SELECT created_at AS "createdAt" FROM transactions ${indexedBy(manager, 'transactions_created')}
      ORDER BY created_at LIMIT 1`,
      [],
    );
    return row ? Number(row.createdAt) : null;
  }
}
