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
  async *rows(spans: readonly FigureSpan[], filter: FigureFilter): AsyncGenerator<FigureRow> {
    const end = this.clock.now() - FIGURES_STAND_AFTER_MS;
    const stands = ({ isWholeDay, before }: FigureSpan) => isWholeDay && before <= end;
    const numbered = spans.map((span, index) => ({ span, index }));
    const standing = numbered.filter(({ span }) => stands(span));
    for (let start = 0; start < standing.length; start += BATCH) {
      const batch = standing.slice(start, start + BATCH);
      const numbers = batch.map(({ index }) => index);
      for await (const row of this.standing(batch.map(({ span }) => span))) {
        if (isWanted(row, filter)) yield { ...row, span: numbers[row.span] ?? 0 };
      }
      await breathe();
    }
    const moving = numbered.filter(({ span }) => !stands(span));
    for await (const row of this.counted.rows(
      moving.map(({ span }) => span),
      filter,
    )) {
      yield { ...row, span: moving[row.span]?.index ?? 0 };
    }
  }

  /** Of days that are over: what is not kept is counted, and kept if none of its payments is still open. */
  private async *standing(spans: readonly Span[]): AsyncGenerator<FigureRow> {
    const looked = await this.kept.look(spans);
    for (const [span, { rows }] of looked.entries()) for (const row of rows ?? []) yield { ...row, span };
    const missing = looked.flatMap((its, index) => (its.rows === null ? [{ looked: its, index }] : []));
    if (missing.length === 0) return;
    const found = missing.map(({ looked: its }) => ({ looked: its, rows: [] as Values[] }));
    const counted = this.counted.rows(
      missing.map(({ looked: its }) => its.span),
      {},
    );
    for await (const { span, ...row } of counted) {
      found[span]?.rows.push(row);
      yield { ...row, span: missing[span]?.index ?? 0 };
    }
    await this.keep(found.filter(({ rows }) => rows.every(({ status }) => isOver(status))));
  }

  /** Figures that could not be kept are right nevertheless. */
  private async keep(found: readonly { looked: Looked; rows: Values[] }[]): Promise<void> {
    try {
      await this.kept.keep(found);
    } catch (error) {
      this.logger.warn(`Figures could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
