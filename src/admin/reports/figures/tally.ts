import type { Currency } from '../../../common/currency.js';
import { formatAmount } from '../../../common/money.js';
import type { MerchantEnvironment } from '../../../merchants/merchant-settings.js';
import { isOver, TRANSACTION_STATUSES, type TransactionStatus } from '../../../transactions/states.js';
import type { FigureRow } from './figure-row.js';
import type { FiguresDto } from './figures.dto.js';

/** Adds up payments of one environment and currency. */
export class Tally {
  private readonly counts = zeros();
  private readonly amounts = zeros();
  private amount = 0;
  private refunded = 0;
  payments = 0;

  constructor(
    readonly environment: MerchantEnvironment,
    readonly currency: Currency,
  ) {}

  add({ alike: { status }, payments, amountMinor, refundedMinor }: FigureRow): void {
    this.payments += payments;
    this.counts[status] += payments;
    this.amount += amountMinor;
    this.refunded += refundedMinor;
    this.amounts[status] += amountMinor;
  }

  show(): FiguresDto {
    const { environment, currency, payments, counts } = this;
    const money = (minor: number) => formatAmount({ minor, currency });
    return {
      ...{ environment, currency, payments, counts: { ...counts } },
      amounts: byStatus((status) => money(this.amounts[status])),
      amount: money(this.amount),
      succeededAmount: money(this.amounts.succeeded),
      refundedAmount: money(this.refunded),
      successRate: this.successRate(),
    };
  }

  private successRate(): number | null {
    const over = TRANSACTION_STATUSES.filter(isOver).reduce((sum, status) => sum + this.counts[status], 0);
    return over === 0 ? null : Math.round((this.counts.succeeded / over) * 10_000) / 10_000;
  }
}

function byStatus<Value>(valueOf: (status: TransactionStatus) => Value): Record<TransactionStatus, Value> {
  return Object.fromEntries(TRANSACTION_STATUSES.map((status) => [status, valueOf(status)])) as Record<
    TransactionStatus,
    Value
  >;
}

function zeros(): Record<TransactionStatus, number> {
  return byStatus(() => 0);
}

/** Tallies by what they are of; test and production money, and currencies, apart in each. */
export class Tallies<Group extends string | null> {
  /** Of a group there are few: they are looked through quicker than a key is made of environment and currency. */
  private readonly groups = new Map<Group, Tally[]>();

  add(group: Group, environment: MerchantEnvironment, row: FigureRow): void {
    let tallies = this.groups.get(group);
    if (!tallies) this.groups.set(group, (tallies = []));
    const { currency } = row.alike;
    let tally = tallies.find((one) => one.currency === currency && one.environment === environment);
    if (!tally) tallies.push((tally = new Tally(environment, currency)));
    tally.add(row);
  }

  /** Production first, then in the order of `compare`, then by currency. */
  list(compare: (a: Entry<Group>, b: Entry<Group>) => number): readonly Entry<Group>[] {
    const entries = [...this.groups].flatMap(([group, tallies]) => tallies.map((tally) => ({ group, tally })));
    return entries.toSorted(
      (a, b) =>
        a.tally.environment.localeCompare(b.tally.environment) ||
        compare(a, b) ||
        a.tally.currency.localeCompare(b.tally.currency),
    );
  }
}

export interface Entry<Group> {
  readonly group: Group;
  readonly tally: Tally;
}
