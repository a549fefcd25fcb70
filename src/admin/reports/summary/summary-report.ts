import { Injectable } from '@nestjs/common';
import { IntegrationsService } from '../../../integrations/integrations.service.js';
import type { Entry } from '../figures/tally.js';
import type { Group } from './breakdown.js';
import { PeriodFigures } from './period-figures.js';
import type { OverviewDto, SummaryDto, SummaryItemDto } from './summary.dto.js';
import type { FiguresQuery, SummaryQuery } from './summary.query.js';

/** What became of the payments that were made in a period. */
@Injectable()
export class SummaryReport {
  constructor(
    private readonly figures: PeriodFigures,
    private readonly integrations: IntegrationsService,
  ) {}

  /** @throws ProblemError 400 for a period that is none */
  async make(query: SummaryQuery): Promise<SummaryDto> {
    const { groupBy } = query;
    const { period, totals, breakdowns } = await this.figures.read(query, [groupBy]);
    const names = groupBy === 'integration' ? await this.integrationNames() : undefined;
    return { ...period, groupBy, items: shown(breakdowns[0], names), totals };
  }

  /** @throws ProblemError 400 for a period that is none */
  async overview(query: FiguresQuery): Promise<OverviewDto> {
    const { period, totals, breakdowns } = await this.figures.read(query, ['day', 'cardType', 'failureReason']);
    const [days, cardTypes, failureReasons] = breakdowns;
    return {
      ...{ ...period, totals },
      ...{ days: shown(days), cardTypes: shown(cardTypes), failureReasons: shown(failureReasons) },
    };
  }

  private async integrationNames(): Promise<ReadonlyMap<Group, string>> {
    const integrations = await this.integrations.list();
    return new Map(integrations.map(({ id, settings }) => [id, settings.name]));
  }
}

function shown(entries: readonly Entry<Group>[] = [], names?: ReadonlyMap<Group, string>): SummaryItemDto[] {
  return entries.map(({ group, tally }) => Object.assign(tally.show(), { group, name: names?.get(group) ?? null }));
}
