import { TextInput } from '@mantine/core';
import { useText } from '../lib/text';

/** Days in the reader's own zone, `2026-03-02`; both are part of the period. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface FilterPeriodProps {
  readonly value: Period;
  readonly onChange: (value: Period) => void;
}

/** From one day to another: the browser's own pickers. Two fields for a `FilterBar`. */
export function FilterPeriod({ value, onChange }: FilterPeriodProps) {
  const text = useText('common');
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={text(name)}
      value={value[name] ?? ''}
      max={name === 'from' ? value.to : undefined}
      min={name === 'to' ? value.from : undefined}
      onChange={({ currentTarget }) => {
        onChange({ ...value, [name]: currentTarget.value === '' ? undefined : currentTarget.value });
      }}
    />
  );
  return (
    <>
      {day('from')}
      {day('to')}
    </>
  );
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

/** For schemas of `useSearchState`: whether a text is a day. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
