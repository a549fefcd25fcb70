import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../common/clock.js';
import { FIGURES_STAND_AFTER_MS } from '../../../transactions/late-changes.js';
import { isOver } from '../../../transactions/states.js';
import { CountedFigures } from './counted-figures.js';
import type { Span } from './day-parts.js';
import { type FigureFilter, type FigureRow, isWanted } from './figure-row.js';
import { KeptFigures, type Looked, type Values } from './kept-figures.js';

/** So many spans are looked at, and kept, at once: others have their turn after them. */
const BATCH = 50;

export interface FigureSpan extends Span {
  /** A calendar day of some time zone; only such spans are kept, because they are asked for again. */
  readonly isWholeDay: boolean;
}

interface Numbered {
  readonly span: Span;
  readonly number: number;
}

/** Figures of payments by when they were made: as they were kept of days that are over, else counted. */
@Injectable()
export class FiguresRepository {
  private readonly logger = new Logger(FiguresRepository.name);

  constructor(
    private readonly counted: CountedFigures,
    private readonly kept: KeptFigures,
    private readonly clock: Clock,
  ) {}

  /** @param spans in their order, none within another */
  async *batches(spans: readonly FigureSpan[], filter: FigureFilter): AsyncGenerator<readonly FigureRow[]> {
    const numbered = this.numbered(spans);
    const standing = numbered.filter(({ stands }) => stands);
    for (let start = 0; start < standing.length; start += BATCH) {
      for await (const rows of this.standing(standing.slice(start, start + BATCH))) {
        yield rows.filter((row) => isWanted(row, filter));
      }
      await breathe();
    }
    const moving = numbered.filter(({ stands }) => !stands);
    for await (const rows of this.counted.batches(spansOf(moving), filter)) yield rows.map(numberedAs(moving));
  }

  /** Counts and keeps those of the days that are over and not kept. */
  async keep(days: readonly FigureSpan[]): Promise<void> {
    const batches = this.standing(this.numbered(days).filter(({ stands }) => stands));
    while (!(await batches.next()).done) await breathe();
  }

  private numbered(spans: readonly FigureSpan[]) {
    const end = this.clock.now() - FIGURES_STAND_AFTER_MS;
    return spans.map((span, number) => ({ span, number, stands: span.isWholeDay && span.before <= end }));
  }

  /** Of days that are over: what is not kept is counted, and kept if none of its payments is still open. */
  private async *standing(spans: readonly Numbered[]): AsyncGenerator<readonly FigureRow[]> {
    if (spans.length === 0) return;
    const looked = await this.kept.look(spansOf(spans));
    for (const [index, { rows }] of looked.entries()) {
      const span = spans[index]?.number ?? 0;
      if (rows) yield rows.map((row) => ({ ...row, span }));
    }
    const missing = spans.flatMap((span, index) => {
      const its = looked[index];
      return its?.rows === null ? [{ ...span, looked: its, rows: [] as Values[] }] : [];
    });
    if (missing.length === 0) return;
    for await (const rows of this.counted.batches(spansOf(missing), {})) {
      for (const { span, ...row } of rows) missing[span]?.rows.push(row);
      yield rows.map(numberedAs(missing));
    }
    await this.store(missing.filter(({ rows }) => rows.every(({ status }) => isOver(status))));
  }

  /** Figures that could not be kept are right nevertheless. */
  private async store(found: readonly { readonly looked: Looked; readonly rows: readonly Values[] }[]): Promise<void> {
    try {
      await this.kept.keep(found);
    } catch (error) {
      this.logger.warn(`Figures could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function spansOf(numbered: readonly Numbered[]): Span[] {
  return numbered.map(({ span }) => span);
}

/** Rows of some of the spans, by the number that each has among all. */
function numberedAs(numbered: readonly Numbered[]): (row: FigureRow) => FigureRow {
  return (row) => ({ ...row, span: numbered[row.span]?.number ?? 0 });
}
