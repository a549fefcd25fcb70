/** Days in the reader's own zone, `2026-03-02`; both are part of the period. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const PRESETS = ['today', '7d', '30d', '90d'] as const;
export type Preset = (typeof PRESETS)[number];
export const CHOSEN = 'chosen';
export const PERIODS = [...PRESETS, CHOSEN] as const;

const LENGTHS: Readonly<Record<Preset, number>> = { today: 1, '7d': 7, '30d': 30, '90d': 90 };

/** A period that moves along with time, or two days. */
export interface PeriodSearch extends Period {
  readonly period?: Preset | typeof CHOSEN | undefined;
}

/** Which of the periods it is, whatever else an address holds; undefined for any time. Days without a name are chosen ones. */
export function nameOf({ period, from, to }: PeriodSearch): PeriodSearch['period'] {
  return period ?? (from === undefined && to === undefined ? undefined : CHOSEN);
}

/** The days that are meant, in the reader's own zone; none for any time. */
export function daysOf(search: PeriodSearch, now = new Date()): Period {
  const name = nameOf(search);
  if (name === undefined || name === CHOSEN) return { from: search.from, to: search.to };
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - LENGTHS[name] + 1);
  return { from: dayOf(first), to: dayOf(now) };
}

function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The period as the API wants it: moments, the second one no longer part of it. */
export function momentsOf({ from, to }: Period): { from?: string; to?: string } {
  return {
    ...(from !== undefined && { from: midnight(from, 0) }),
    ...(to !== undefined && { to: midnight(to, 1) }),
  };
}

function midnight(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
