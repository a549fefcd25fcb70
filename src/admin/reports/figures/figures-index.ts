import { DAY_MS } from '../days/day-parts.js';

/** Has all that is counted, by days of UTC, and within a day in the order of the counting. */
export const FIGURES_INDEX = 'transactions_figures';

/** The number of a payment's day of UTC since 1970: to the letter as the index says it. */
export const DAY = `(created_at / ${String(DAY_MS)})`;

/** What payments of a row are alike in, in the index's order. */
const COLUMNS = {
  merchantId: 'merchant_id',
  merchantVersion: 'merchant_version',
  integrationId: 'integration_id',
  currency: 'currency',
  status: 'status',
  cardType: 'card_type',
  failureCode: 'failure_code',
} as const;

/** For a SELECT, by the names that the code has for them. */
export const NAMED_COLUMNS = Object.entries(COLUMNS)
  .map(([name, column]) => `${column} AS "${name}"`)
  .join(', ');

/** For a GROUP BY. */
export const GROUPED = [DAY, ...Object.values(COLUMNS)].join(', ');
