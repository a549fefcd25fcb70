import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { BackgroundWork } from '../../../common/background-work.js';
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
 * Counts the days that are over before somebody asks for them: from the start in UTC and in the zone of this machine, then in
 * those in which figures are asked for too. Whoever looks at thirty days may want to see the year next.
 */
@Injectable()
export class FiguresInAdvance extends BackgroundWork {
  /** When all of its days were last looked through, in the order in which they were asked for; null: not yet. */
  private readonly zones = new Map<string, number | null>([
    ['UTC', null],
    [Intl.DateTimeFormat().resolvedOptions().timeZone, null],
  ]);
  protected override readonly rounds = new Rounds(FiguresInAdvance.name, {
    what: 'counting figures in advance',
    pauseMs: TICK_MS,
    work: () => this.round(),
  });

  constructor(
    private readonly figures: FiguresRepository,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Somebody was told figures of days of this zone. */
  asked(timeZone: string): void {
    const lookedAt = this.zones.get(timeZone) ?? null;
    this.zones.delete(timeZone);
    this.zones.set(timeZone, lookedAt);
    const [first] = this.zones.keys();
    if (this.zones.size > MOST_ZONES && first !== undefined) this.zones.delete(first);
  }

  /** Looks through all days of the zones that are due, those that were asked for last at first. */
  async round(): Promise<void> {
    for (let zone = this.next(); zone !== undefined && !this.rounds.isStopped; zone = this.next()) {
      const now = this.clock.now();
      const isDone = await this.count(zone, now);
      if (isDone && this.zones.has(zone)) this.zones.set(zone, now);
    }
  }

  private next(): string | undefined {
    const due = this.clock.now() - AGAIN_AFTER_MS;
    return [...this.zones].findLast(([, lookedAt]) => lookedAt === null || lookedAt <= due)?.[0];
  }

  /** @returns false when it was broken off: for another zone, which somebody asked for meanwhile, or for the end */
  private async count(timeZone: string, now: number): Promise<boolean> {
    const oldest = await this.oldest();
    if (oldest === null) return true;
    let from = startOfDay(dayOf(oldest, timeZone), timeZone);
    while (from < now) {
      if (this.rounds.isStopped || this.next() !== timeZone) return false;
      const before = startOfDay(addDays(dayOf(from, timeZone), SLICE_DAYS), timeZone);
      await this.figures.keep(daysOf({ from, before, timeZone }));
      from = before;
      await wait(REST_MS);
    }
    return true;
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
