import { Injectable } from '@nestjs/common';
import { isWholeDay, type SlicedDay, slicedDays, type Span } from '../days/day-parts.js';
import { CountedFigures } from './counted-figures.js';
import { figuresOfDay, isOfCells } from './day-cells.js';
import { DayQuarters } from './day-quarters.js';
import { DayTotals, figureOf } from './day-totals.js';
import { type FigureFilter, type FigureRow, isWanted } from './figure-row.js';

/** Figures of payments by when they were made: as they were kept of days that are over, else counted. */
@Injectable()
export class FiguresRepository {
  constructor(
    private readonly counted: CountedFigures,
    private readonly totals: DayTotals,
    private readonly quarters: DayQuarters,
  ) {}

  /** Of each payment once; rows of a span are to be added up. @param spans in their order, none within another */
  async *batches(spans: readonly Span[], filter: FigureFilter): AsyncGenerator<readonly FigureRow[]> {
    const days = new Map(slicedDays(spans).map((day) => [day.day, day]));
    const ends = this.totals.firstMovingDay();
    const over = [...days.values()].filter(({ day }) => day < ends);
    for await (const kept of this.totals.read(numbersOf(over.filter(isWhole)))) {
      yield [...kept].flatMap(([day, totals]) => {
        const span = days.get(day)?.parts[0]?.span ?? 0;
        return totals.map((total) => figureOf(total, span)).filter(({ alike }) => isWanted(alike, filter));
      });
      for (const day of kept.keys()) days.delete(day);
    }
    const cut = over.filter((day) => !isWhole(day) && day.parts.every(isOfCells));
    for await (const kept of this.quarters.read(numbersOf(cut))) {
      yield [...kept].flatMap(([day, rows]) => {
        const wanted = rows.filter((row) => isWanted(row, filter));
        return figuresOfDay(wanted, days.get(day)?.parts ?? []);
      });
      for (const day of kept.keys()) days.delete(day);
    }
    yield* this.counted.batches([...days.values()], filter);
  }
}

/** Of one span from its beginning to its end. */
function isWhole({ parts }: SlicedDay): boolean {
  return parts.length === 1 && parts.every(isWholeDay);
}

function numbersOf(days: readonly SlicedDay[]): number[] {
  return days.map(({ day }) => day);
}
