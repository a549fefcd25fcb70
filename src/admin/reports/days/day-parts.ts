export const DAY_MS = 24 * 3600 * 1000;

/** From a moment, before another; milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly before: number;
}

/** A part of a day of UTC, in milliseconds since its beginning, and the number of the span that it belongs to. */
export interface DayPart {
  readonly span: number;
  readonly from: number;
  readonly before: number;
}

/** A day of UTC (its number since 1970) and what of it belongs to the spans. */
export interface SlicedDay {
  readonly day: number;
  readonly parts: readonly DayPart[];
}

/** Days one after another that are cut at the same hours: one statement can count all of them. */
export type Run = readonly SlicedDay[];

/** What of which days of UTC the spans cover. @param spans in their order, none within another */
export function slicedDays(spans: readonly Span[]): SlicedDay[] {
  const days = new Map<number, DayPart[]>();
  spans.forEach(({ from, before }, span) => {
    for (let day = Math.floor(from / DAY_MS); day * DAY_MS < before; day += 1) {
      const start = day * DAY_MS;
      const part = { span, from: Math.max(from - start, 0), before: Math.min(before - start, DAY_MS) };
      days.set(day, [...(days.get(day) ?? []), part]);
    }
  });
  return [...days].map(([day, parts]) => ({ day, parts }));
}

/** @param days that have not been taken yet @param most days of a run */
export function nextRun(days: readonly SlicedDay[], most: number): Run {
  const [first] = days;
  if (!first) return [];
  const end = days.findIndex((one, index) => index >= most || !continues(first, one, index));
  return end === -1 ? days : days.slice(0, end);
}

function continues(first: SlicedDay, day: SlicedDay, index: number): boolean {
  return day.day === first.day + index && cuts(day) === cuts(first);
}

function cuts({ parts }: SlicedDay): string {
  return parts.map(({ from, before }) => `${String(from)}-${String(before)}`).join(' ');
}

export function isWholeDay({ from, before }: DayPart): boolean {
  return from === 0 && before === DAY_MS;
}
