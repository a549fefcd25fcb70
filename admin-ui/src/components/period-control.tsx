import { lazy, Suspense } from 'react';
import * as z from 'zod/mini';
import { chunk } from '../lib/chunk';
import { isDay } from '../lib/day';
import { CHOSEN, daysOf, nameOf, PERIODS, type PeriodSearch, type Preset } from '../lib/period';
import { field, textField } from '../lib/search-field';
import { dateFormat } from '../lib/format';
import { useText } from '../lib/text';
import { FilterSelect } from './filter-bar';

// Few choose days of their own.
const FilterPeriod = lazy(async () => ({ default: (await chunk(() => import('./filter-period'))).FilterPeriod }));

const day = textField(isDay);

/** The fields of a period for a schema of `useSearchState`: one that moves along with time, or two days. */
export const periodFields = {
  period: field(z.enum(PERIODS)),
  from: day,
  to: day,
};

/** A day as the reader's language writes it: `2 Mar 2026`. */
export function formatDay(text: string): string {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return dateFormat({
    ...{ year: 'numeric', month: 'short', day: 'numeric' },
  }).format(new Date(year, month - 1, date));
}

/** The period in words: `24 Oct 2026 – 22 Nov 2026`; null for any time. */
export function formatPeriod(search: PeriodSearch): string | null {
  const { from, to } = daysOf(search);
  if (from === undefined && to === undefined) return null;
  if (from === to && from !== undefined) return formatDay(from);
  return `${from === undefined ? '…' : formatDay(from)} – ${to === undefined ? '…' : formatDay(to)}`;
}

interface PeriodControlProps {
  readonly value: PeriodSearch;
  readonly onChange: (value: PeriodSearch) => void;
  /** What no choice means; "Any" by default. */
  readonly any?: string;
}

/** The usual periods, and two days for any other. Fields for a `FilterBar`. */
export function PeriodControl({ value, onChange, any }: PeriodControlProps) {
  const text = useText('common');
  const name = nameOf(value);
  return (
    <>
      <FilterSelect
        label={text('period')}
        value={name}
        onChange={(period) => {
          onChange(
            period === CHOSEN
              ? { period, ...daysOf(value) }
              : { period: period as Preset | undefined, from: undefined, to: undefined },
          );
        }}
        options={PERIODS.map((one) => ({ value: one, label: text(`period.${one}`) }))}
        {...(any !== undefined && { any })}
      />
      {name === CHOSEN ? (
        <Suspense fallback={null}>
          <FilterPeriod
            value={value}
            onChange={({ from, to }) => {
              onChange({ period: CHOSEN, from, to });
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
