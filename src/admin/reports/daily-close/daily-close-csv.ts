import { TRANSACTION_STATUSES } from '../../../transactions/states.js';
import type { CsvRow } from '../answer-format.js';
import type { DailyCloseDto } from './daily-close.dto.js';

export const DAILY_CLOSE_COLUMNS = [
  ...['section', 'date', 'merchant', 'name', 'environment', 'currency', 'payments', ...TRANSACTION_STATUSES],
  ...['amount', 'succeededAmount', 'refundedAmount', 'successRate'],
  ...['code', 'transaction', 'reference', 'orderId', 'status', 'createdAt', 'succeededAt'],
] as const;

/** The three lists one below the other; `section` tells them apart. */
export function dailyCloseRows({ date, items, taken, differences }: DailyCloseDto): CsvRow[] {
  const row = (section: string, ...parts: readonly object[]): CsvRow =>
    Object.assign({ section, date }, ...parts) as CsvRow;
  return [
    ...items.map(({ counts, ...item }) => row('outcomes', item, counts)),
    ...taken.map((item) => row('taken', item)),
    ...differences.map((item) => row('differences', item)),
  ];
}
