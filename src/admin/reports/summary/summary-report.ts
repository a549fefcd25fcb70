import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/clock.js';
import { IntegrationsService } from '../../../integrations/integrations.service.js';
import { time } from '../../times.js';
import type { FigureRow } from '../figures/figure-row.js';
import { FiguresRepository } from '../figures/figures.repository.js';
import { type Entry, Tallies } from '../figures/tally.js';
import { MerchantEnvironments } from '../merchant-environments.js';
import { type DaySpan, daysOf, readPeriod } from '../period.js';
import type { SummaryDto, SummaryItemDto } from './summary.dto.js';
import type { SummaryGroup, SummaryQuery } from './summary.query.js';

type Group = string | null;

/** What became of the payments that were made in a period. */
@Injectable()
export class SummaryReport {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly environments: MerchantEnvironments,
    private readonly integrations: IntegrationsService,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 400 for a period that is none */
  async make(query: SummaryQuery): Promise<SummaryDto> {
    const { groupBy, timeZone, environment, currency } = query;
    const period = readPeriod(query, this.clock.now());
    const days = groupBy === 'day' ? daysOf(period) : [];
    const environments = await this.environments.read();
    const items = new Tallies<Group>();
    const totals = new Tallies<null>();
    const filter = { currency, merchant: query.merchant?.toLowerCase(), integration: query.integration?.toLowerCase() };
    for await (const rows of this.figures.batches(groupBy === 'day' ? days : [period], filter)) {
      for (const row of rows) {
        const its = environments.of(row.merchantId, row.merchantVersion);
        if (environment !== undefined && environment !== its) continue;
        totals.add(null, its, row);
        if (groupBy !== 'failureReason' || isFailure(row)) items.add(groupOf(row, groupBy, days), its, row);
      }
    }
    return {
      ...{ from: time(period.from), to: time(period.before), timeZone, groupBy },
      items: await this.shown(items, groupBy),
      totals: totals.list(() => 0).map(({ tally }) => tally.show()),
    };
  }

  private async shown(items: Tallies<Group>, groupBy: SummaryGroup): Promise<SummaryItemDto[]> {
    const names = new Map<Group, string>();
    if (groupBy === 'integration') {
      for (const { id, settings } of await this.integrations.list()) names.set(id, settings.name);
    }
    const list = items.list(groupBy === 'day' ? byGroup : byPayments);
    return list.map(({ group, tally }) => Object.assign(tally.show(), { group, name: names.get(group) ?? null }));
  }
}

/** A customer who may still choose another card has not failed yet, whatever became of the first one. */
function isFailure({ status, failureCode }: FigureRow): boolean {
  return failureCode !== null && (status === 'failed' || status === 'cancelled' || status === 'expired');
}

function groupOf(row: FigureRow, groupBy: SummaryGroup, days: readonly DaySpan[]): Group {
  switch (groupBy) {
    case 'day':
      return days[row.span]?.day ?? null;
    case 'cardType':
      return row.cardType;
    case 'integration':
      return row.integrationId;
    case 'failureReason':
      return row.failureCode;
  }
}

function byGroup(a: Entry<Group>, b: Entry<Group>): number {
  return (a.group ?? '').localeCompare(b.group ?? '');
}

function byPayments(a: Entry<Group>, b: Entry<Group>): number {
  return b.tally.payments - a.tally.payments || byGroup(a, b);
}
