import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/clock.js';
import { groupBy } from '../../../common/group-by.js';
import { CountedFigures } from './counted-figures.js';
import { figuresOfDay, isOfCells } from './day-cells.js';
import { firstMovingDay, type SlicedDay, slicedDays, type Span } from './day-parts.js';
import { type FigureFilter, type FigureRow, isWanted } from './figure-row.js';
import { FiguresInAdvance } from './figures-in-advance.js';
import { KeptFigures } from './kept-figures.js';

/** So many days are read at once, on the gateway's own thread: others have their turn after them. */
const DAYS_AT_ONCE = 20;

/** Figures of payments by when they were made: as they were kept of days that are over, else counted. */
@Injectable()
export class FiguresRepository {
  constructor(
    private readonly counted: CountedFigures,
    private readonly kept: KeptFigures,
    private readonly inAdvance: FiguresInAdvance,
    private readonly clock: Clock,
  ) {}

  /** Of each payment once; rows of a span are to be added up. @param spans in their order, none within another */
  async *batches(spans: readonly Span[], filter: FigureFilter): AsyncGenerator<readonly FigureRow[]> {
    const moving = firstMovingDay(this.clock.now());
    const [mayBeKept, others] = split(slicedDays(spans), ({ day, parts }) => day < moving && parts.every(isOfCells));
    const missing: SlicedDay[] = [];
    for (let start = 0; start < mayBeKept.length; start += DAYS_AT_ONCE) {
      const days = mayBeKept.slice(start, start + DAYS_AT_ONCE);
      const kept = await this.kept.read(days.map(({ day }) => day));
      yield days.flatMap(({ day, parts }) =>
        figuresOfDay((kept.get(day) ?? []).filter((row) => isWanted(row, filter)), parts),
      );
      missing.push(...days.filter(({ day }) => !kept.has(day)));
      await breathe();
    }
    this.inAdvance.missed(missing.map(({ day }) => day));
    const counted = [...missing, ...others].toSorted((a, b) => a.day - b.day);
    yield* this.counted.batches(counted, filter);
  }
}

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const groups = groupBy(items, isFirst);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}
