import type { MerchantEnvironment } from '../../../merchants/merchant-settings.js';
import type { FigureRow } from '../figures/figure-row.js';
import { type Entry, Tallies } from '../figures/tally.js';
import type { SummaryGroup } from './summary.query.js';

/** What payments are counted by: a day, a card type, the id of an integration, the code of a failure; null: none. */
export type Group = string | null;

/** Payments by one thing. */
export class Breakdown {
  private readonly tallies = new Tallies<Group>();

  constructor(private readonly by: SummaryGroup) {}

  /** @param day on which the payments of the row were made */
  add(row: FigureRow, environment: MerchantEnvironment, day: Group): void {
    if (this.by !== 'failureReason' || isFailure(row)) this.tallies.add(this.groupOf(row, day), environment, row);
  }

  /** Days in their order, others by the number of payments. */
  list(): readonly Entry<Group>[] {
    return this.tallies.list(this.by === 'day' ? byGroup : byPayments);
  }

  private groupOf({ alike }: FigureRow, day: Group): Group {
    switch (this.by) {
      case 'day':
        return day;
      case 'cardType':
        return alike.cardType;
      case 'integration':
        return alike.integrationId;
      case 'failureReason':
        return alike.failureCode;
    }
  }
}

/** A customer who may still choose another card has not failed yet, whatever became of the first one. */
function isFailure({ alike: { status, failureCode } }: FigureRow): boolean {
  return failureCode !== null && (status === 'failed' || status === 'cancelled' || status === 'expired');
}

function byGroup(a: Entry<Group>, b: Entry<Group>): number {
  return (a.group ?? '').localeCompare(b.group ?? '');
}

function byPayments(a: Entry<Group>, b: Entry<Group>): number {
  return b.tally.payments - a.tally.payments || byGroup(a, b);
}
