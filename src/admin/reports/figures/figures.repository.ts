import { Injectable } from '@nestjs/common';
import { slicedDays, type Span } from '../days/day-parts.js';
import { CountedFigures } from './counted-figures.js';
import { figuresOfDay, isOfCells } from './day-cells.js';
import { DaysMade } from './days-made.js';
import { type FigureFilter, type FigureRow, isWanted } from './figure-row.js';

/** Figures of payments by when they were made: as they were kept of days that are over, else counted. */
@Injectable()
export class FiguresRepository {
  constructor(
    private readonly counted: CountedFigures,
    private readonly days: DaysMade,
  ) {}

  /** Of each payment once; rows of a span are to be added up. @param spans in their order, none within another */
  async *batches(spans: readonly Span[], filter: FigureFilter): AsyncGenerator<readonly FigureRow[]> {
    const moving = this.days.firstMovingDay();
    const days = new Map(slicedDays(spans).map((day) => [day.day, day]));
    const mayBeKept = [...days.values()].filter(({ day, parts }) => day < moving && parts.every(isOfCells));
    for await (const kept of this.days.read(mayBeKept.map(({ day }) => day))) {
      yield [...kept].flatMap(([day, rows]) => {
        const wanted = rows.filter((row) => isWanted(row, filter));
        return figuresOfDay(wanted, days.get(day)?.parts ?? []);
      });
      for (const day of kept.keys()) days.delete(day);
    }
    yield* this.counted.batches([...days.values()], filter);
  }
}
