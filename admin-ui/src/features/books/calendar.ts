import { dateFormat } from '../../lib/format';

/** The time zone whose days are meant: that of whoever reads. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Today in the reader's zone, `2026-03-02`. */
export function today(): string {
  const now = new Date();
  return textOf(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

/** @param day `2026-03-02`, as all days here */
export function addDays(day: string, count: number): string {
  return textOf(new Date(Date.parse(day) + count * 86_400_000));
}

/** @param month `2026-03`, as all months here */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return textOf(new Date(Date.UTC(year, number - 1 + count, 1))).slice(0, 7);
}

export function firstDay(month: string): string {
  return `${month}-01`;
}

export function lastDay(month: string): string {
  return addDays(firstDay(addMonths(month, 1)), -1);
}

export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** `Mon, 2 Mar 2026` */
export function formatDay(day: string): string {
  return format(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

/** `2 Mar` */
export function formatShortDay(day: string): string {
  return format(day, { day: 'numeric', month: 'short' });
}

/** `March 2026` */
export function formatMonth(month: string): string {
  return format(firstDay(month), { month: 'long', year: 'numeric' });
}

function format(day: string, parts: Intl.DateTimeFormatOptions): string {
  return dateFormat({ ...parts, timeZone: 'UTC' }).format(new Date(day));
}

function textOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
