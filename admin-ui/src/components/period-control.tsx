import * as z from 'zod/mini';
import { field, textField } from '../lib/search-field';
import { currentLanguage, useText } from '../lib/text';
import { FilterSelect } from './filter-bar';
import { FilterPeriod, isDay, type Period } from './filter-period';

const PRESETS = ['today', '7d', '30d', '90d'] as const;
export type Preset = (typeof PRESETS)[number];
const CHOSEN = 'chosen';
const CHOICES = [...PRESETS, CHOSEN] as const;

const LENGTHS: Readonly<Record<Preset, number>> = { today: 1, '7d': 7, '30d': 30, '90d': 90 };

const day = textField(isDay);

/** The fields of a period for a schema of `useSearchState`: one that moves along with time, or two days. */
export const periodFields = {
  period: field(z.enum(CHOICES)),
  from: day,
  to: day,
};

export interface PeriodSearch extends Period {
  readonly period?: Preset | typeof CHOSEN | undefined;
}

/** The days that are meant, in the reader's own zone; none for any time. */
export function daysOf({ period, from, to }: PeriodSearch, now = new Date()): Period {
  if (period === undefined || period === CHOSEN) return { from, to };
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - LENGTHS[period] + 1);
  return { from: dayOf(first), to: dayOf(now) };
}

function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A day as the reader's language writes it: `2 Mar 2026`. */
export function formatDay(text: string): string {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return new Intl.DateTimeFormat(currentLanguage() === 'en' ? 'en-GB' : 'zh-CN', {
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
  const isChosen = value.period === CHOSEN || value.from !== undefined || value.to !== undefined;
  return (
    <>
      <FilterSelect
        label={text('period')}
        value={isChosen ? CHOSEN : value.period}
        onChange={(period) => {
          onChange(
            period === CHOSEN
              ? { period, ...daysOf(value) }
              : { period: period as Preset | undefined, from: undefined, to: undefined },
          );
        }}
        options={CHOICES.map((name) => ({ value: name, label: text(`period.${name}`) }))}
        {...(any !== undefined && { any })}
      />
      {isChosen ? (
        <FilterPeriod
          value={value}
          onChange={({ from, to }) => {
            onChange({ period: CHOSEN, from, to });
          }}
        />
      ) : null}
    </>
  );
}
