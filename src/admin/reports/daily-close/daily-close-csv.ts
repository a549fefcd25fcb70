import { TRANSACTION_STATUSES, type TransactionStatus } from '../../../transactions/states.js';
import type { CsvRow } from '../answer-format.js';
import type { StatusAmountsDto } from '../figures/figures.dto.js';
import type { DailyCloseDto } from './daily-close.dto.js';

export const DAILY_CLOSE_COLUMNS = [
  ...['section', 'date', 'merchant', 'name', 'environment', 'currency', 'payments', ...TRANSACTION_STATUSES],
  ...['amount', ...TRANSACTION_STATUSES.map(amountColumn), 'refundedAmount', 'successRate'],
  ...['code', 'transaction', 'reference', 'orderId', 'status', 'createdAt', 'succeededAt'],
] as const;

/** The three lists one below the other; `section` tells them apart. */
export function dailyCloseRows({ date, items, taken, differences }: DailyCloseDto): CsvRow[] {
  const row = (section: string, ...parts: readonly object[]): CsvRow =>
    Object.assign({ section, date }, ...parts) as CsvRow;
  return [
    ...items.map(({ counts, amounts, ...item }) => row('outcomes', item, counts, amountCells(amounts))),
    ...taken.map((item) => row('taken', item)),
    ...differences.map((item) => row('differences', item)),
  ];
}

/** Beside the count of a status, which has its name. */
function amountColumn<Status extends TransactionStatus>(status: Status): `${Status}Amount` {
  return `${status}Amount`;
}

function amountCells(amounts: StatusAmountsDto): object {
  return Object.fromEntries(TRANSACTION_STATUSES.map((status) => [amountColumn(status), amounts[status]]));
}
