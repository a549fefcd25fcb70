import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/clock.js';
import { time } from '../../times.js';
import type { FiguresDto } from '../figures/figures.dto.js';
import { FiguresRepository } from '../figures/figures.repository.js';
import { type Entry, Tallies } from '../figures/tally.js';
import { MerchantEnvironments } from '../merchant-environments.js';
import { daysOf, readPeriod } from '../period.js';
import { Breakdown, type Group } from './breakdown.js';
import type { FiguresQuery, SummaryGroup } from './summary.query.js';

/** What was read of a period. */
export interface PeriodFiguresRead {
  /** As the answers say it: ISO 8601, `to` does not belong to it any more. */
  readonly period: { readonly from: string; readonly to: string; readonly timeZone: string };
  readonly totals: FiguresDto[];
  /** What was asked for, in the order of the asking. */
  readonly breakdowns: readonly (readonly Entry<Group>[])[];
}

/** The payments that were made in a period: read once, by however many things they are counted. */
@Injectable()
export class PeriodFigures {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly environments: MerchantEnvironments,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 400 for a period that is none */
  async read(query: FiguresQuery, groups: readonly SummaryGroup[]): Promise<PeriodFiguresRead> {
    const period = readPeriod(query, this.clock.now());
    const days = groups.includes('day') ? daysOf(period) : null;
    const environments = await this.environments.read();
    const totals = new Tallies<null>();
    const breakdowns = groups.map((group) => new Breakdown(group));
    for await (const rows of this.figures.batches(days ?? [period], filterOf(query))) {
      for (const row of rows) {
        const environment = environments.of(row.alike.merchantId, row.alike.merchantVersion);
        if (environment !== (query.environment ?? environment)) continue;
        totals.add(null, environment, row);
        for (const breakdown of breakdowns) breakdown.add(row, environment, days?.[row.span]?.day ?? null);
      }
    }
    return {
      period: { from: time(period.from), to: time(period.before), timeZone: period.timeZone },
      totals: totals.list(() => 0).map(({ tally }) => tally.show()),
      breakdowns: breakdowns.map((breakdown) => breakdown.list()),
    };
  }
}

function filterOf({ currency, merchant, integration }: FiguresQuery) {
  return { currency, merchant: merchant?.toLowerCase(), integration: integration?.toLowerCase() };
}
