import { isDay } from '../lib/day';
import type { Period } from '../lib/period';
import { useText } from '../lib/text';
import { DateField } from './date-field';
import { FilterPair } from './filter-bar';

interface FilterPeriodProps {
  readonly value: Period;
  readonly onChange: (value: Period) => void;
}

/** From one day to another: the browser's own pickers. For a `FilterBar`. */
export function FilterPeriod({ value, onChange }: FilterPeriodProps) {
  const text = useText('common');
  const day = (name: 'from' | 'to') => (
    <DateField
      type="date"
      label={text(name)}
      value={value[name]}
      fits={isDay}
      max={name === 'from' ? value.to : undefined}
      min={name === 'to' ? value.from : undefined}
      onChange={(next) => {
        onChange(withDay(value, name, next));
      }}
    />
  );
  return (
    <FilterPair>
      {day('from')}
      {day('to')}
    </FilterPair>
  );
}

/** With another first or last day; the other end goes along where it would be on the wrong side. */
function withDay(period: Period, name: 'from' | 'to', day: string | undefined): Period {
  const from = name === 'from' ? day : period.from;
  const to = name === 'to' ? day : period.to;
  const isBackwards = from !== undefined && to !== undefined && from > to;
  return isBackwards ? { from: day, to: day } : { from, to };
}
