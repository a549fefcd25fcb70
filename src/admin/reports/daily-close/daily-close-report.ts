import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/clock.js';
import { formatAmount } from '../../../common/money.js';
import { addDays, dayOf, startOfDay } from '../../../common/time-zone.js';
import type { MerchantEnvironment } from '../../../merchants/merchant-settings.js';
import type { TransactionEntity } from '../../../transactions/transaction.entity.js';
import { optionalTime, time } from '../../times.js';
import type { Span } from '../days/day-parts.js';
import { FiguresRepository } from '../figures/figures.repository.js';
import { Tallies } from '../figures/tally.js';
import { type Environments, MerchantEnvironments } from '../merchant-environments.js';
import { MerchantNames } from '../merchant-names.js';
import { scopeConditions } from '../scope-conditions.js';
import type { MerchantMoneyDto } from '../settlement/settlement.dto.js';
import {
  type CloseItemDto,
  type DailyCloseDto,
  DIFFERENCE_CODES,
  type DifferenceCode,
  type DifferenceDto,
} from './daily-close.dto.js';
import type { DailyCloseQuery } from './daily-close.query.js';
import { DailyCloseRepository, type TakenRow } from './daily-close.repository.js';

const MOST_DIFFERENCES = 1000;

type Names = ReadonlyMap<string, string>;

/** A day's books: what became of its payments, what money came in, and where the provider may see it otherwise. */
@Injectable()
export class DailyCloseReport {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly close: DailyCloseRepository,
    private readonly environments: MerchantEnvironments,
    private readonly names: MerchantNames,
    private readonly clock: Clock,
  ) {}

  async make(query: DailyCloseQuery): Promise<DailyCloseDto> {
    const now = this.clock.now();
    const { timeZone, date = addDays(dayOf(now, timeZone), -1) } = query;
    const [from, before] = [startOfDay(date, timeZone), startOfDay(addDays(date, 1), timeZone)];
    const day = { from, before };
    const environments = await this.environments.read();
    const names = await this.names.read();
    const conditions = scopeConditions(query, environments);
    const unclear = await this.close.unclear(day, conditions, MOST_DIFFERENCES + 1);
    const differences = unclear.flatMap((transaction) => differencesOf(transaction, environments));
    return {
      ...{ date, timeZone, from: time(day.from), to: time(day.before), closed: now >= day.before },
      ...(await this.outcomes(query, day, { environments, names })),
      taken: takenOf(await this.close.taken(day, conditions), environments, names),
      differences: differences.slice(0, MOST_DIFFERENCES),
      moreDifferences: differences.length > MOST_DIFFERENCES,
    };
  }

  private async outcomes(
    { environment, merchant, currency }: DailyCloseQuery,
    day: Span,
    { environments, names }: { environments: Environments; names: Names },
  ): Promise<Pick<DailyCloseDto, 'items' | 'totals'>> {
    const items = new Tallies<string>();
    const totals = new Tallies<null>();
    for await (const rows of this.figures.batches([day], { currency, merchant: merchant?.toLowerCase() })) {
      for (const row of rows) {
        const { merchantId, merchantVersion } = row.alike;
        const its = environments.of(merchantId, merchantVersion);
        if (environment !== undefined && environment !== its) continue;
        items.add(merchantId, its, row);
        totals.add(null, its, row);
      }
    }
    const shown = items
      .list((a, b) => a.group.localeCompare(b.group))
      .map(({ group, tally }): CloseItemDto =>
        Object.assign(tally.show(), { merchant: group, name: names.get(group) ?? null }),
      );
    return { items: shown, totals: totals.list(() => 0).map(({ tally }) => tally.show()) };
  }
}

/** Versions of one merchant's configuration together, as long as their money is of one kind. */
function takenOf(rows: readonly TakenRow[], environments: Environments, names: Names): MerchantMoneyDto[] {
  const sums = new Map<string, TakenRow & { readonly environment: MerchantEnvironment }>();
  for (const row of rows) {
    const environment = environments.of(row.merchantId, row.merchantVersion);
    const key = `${environment} ${row.merchantId} ${row.currency}`;
    const { payments = 0, amountMinor = 0 } = sums.get(key) ?? {};
    const sum = { payments: payments + row.payments, amountMinor: amountMinor + row.amountMinor };
    sums.set(key, { ...row, ...sum, environment });
  }
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { merchantId, environment, currency, payments, amountMinor }]) => ({
      ...{ merchant: merchantId, name: names.get(merchantId) ?? null, environment, currency, payments },
      amount: formatAmount({ minor: amountMinor, currency }),
    }));
}

function differencesOf(transaction: TransactionEntity, environments: Environments): DifferenceDto[] {
  const { id, reference, orderId, status, currency, merchantId, attention } = transaction;
  const known: readonly string[] = DIFFERENCE_CODES;
  const codes: DifferenceCode[] = attention.filter((code): code is DifferenceCode & typeof code =>
    known.includes(code),
  );
  // A payment whose outcome is unknown is open too: said once is enough.
  if (status === 'processing' && !codes.includes('outcome_unknown')) codes.push('still_open');
  return codes.map((code) => ({
    ...{ code, transaction: id, reference, orderId, status, currency, merchant: merchantId },
    amount: formatAmount({ minor: transaction.amountMinor, currency }),
    environment: environments.of(merchantId, transaction.merchantVersion),
    createdAt: time(transaction.createdAt),
    succeededAt: optionalTime(transaction.succeededAt),
  }));
}
