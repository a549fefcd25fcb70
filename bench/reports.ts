/**
 * `npm run bench:reports -- DATABASE_URL`: how long summaries take, and for how long at most others had to wait meanwhile.
 * The database is one that `bench/million.ts` filled. Prints figures; asserts nothing.
 */
import { DataSource } from 'typeorm';
import type * as Figures from '../src/admin/reports/figures/counted-figures.js';
import type * as Parts from '../src/admin/reports/days/day-parts.js';
import type * as Periods from '../src/admin/reports/period.js';
import type * as Options from '../src/database/typeorm-options.js';

const RUNS = 5;
const ONE_YEAR = { from: '2025-01-01', to: '2025-12-31' };

/** The product itself, as it is compiled. */
const product = (path: string): Promise<unknown> => import(new URL(`../dist/${path}`, import.meta.url).href);
const { readerOptions } = (await product('database/typeorm-options.js')) as typeof Options;
const { CountedFigures } = (await product('admin/reports/figures/counted-figures.js')) as typeof Figures;
const { slicedDays } = (await product('admin/reports/days/day-parts.js')) as typeof Parts;
const { daysOf, readPeriod } = (await product('admin/reports/period.js')) as typeof Periods;

const dataSource = await new DataSource(readerOptions(process.argv[2] ?? '')).initialize();
const figures = new CountedFigures(dataSource);

async function measure(name: string, dates: { from: string; to: string }, timeZone: string | null) {
  const period = readPeriod({ ...dates, timeZone: timeZone ?? 'UTC' }, Date.now());
  const spans = timeZone === null ? [period] : daysOf(period);
  const times: number[] = [];
  let longestWait = 0;
  let payments = 0;
  for (let run = 0; run < RUNS; run += 1) {
    payments = 0;
    const begun = performance.now();
    let last = begun;
    const timer = setInterval(() => {
      longestWait = Math.max(longestWait, performance.now() - last);
      last = performance.now();
    }, 1);
    for await (const rows of figures.batches(slicedDays(spans), {})) for (const row of rows) payments += row.payments;
    clearInterval(timer);
    times.push(performance.now() - begun);
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
  console.log(
    `${name.padEnd(28)}${median.toFixed(0).padStart(6)} ms, longest wait ${longestWait.toFixed(0).padStart(4)} ms, ` +
      `${String(payments)} payments`,
  );
}

const JUNE = { from: '2025-06-01', to: '2025-06-30' };
await measure('30 days, by day, UTC', JUNE, 'UTC');
await measure('30 days, by day, Sydney', JUNE, 'Australia/Sydney');
await measure('a year, by day, UTC', ONE_YEAR, 'UTC');
await measure('a year, by day, Sydney', ONE_YEAR, 'Australia/Sydney');
await measure('a year, by anything else', ONE_YEAR, null);
await dataSource.destroy();
