import type { CsvRow } from '../answer-format.js';
import type { SettlementReportDto } from './settlement.dto.js';

export const SETTLEMENT_COLUMNS = [
  ...['date', 'merchant', 'name', 'environment', 'currency', 'payments', 'amount', 'refundedAmount'],
  ...['settledAmount', 'unsettledAmount', 'state', 'oldestSucceededAt'],
] as const;

/** A row for each item; then one, without a day, for each merchant's money that waits for its day. */
export function settlementRows({ items, unsettled }: SettlementReportDto): CsvRow[] {
  return [
    ...items.map((item) => Object.assign({}, item) as object as CsvRow),
    ...unsettled.map(({ ages: _ages, ...waiting }): CsvRow => ({
      ...waiting,
      unsettledAmount: waiting.amount,
      state: 'waiting',
    })),
  ];
}
