import { isDay } from '../lib/day';
import type { Period } from '../lib/period';
import { useText } from '../lib/text';
import { DateField } from './date-field';
import classes from './filter-bar.module.css';

interface FilterPeriodProps {
  readonly value: Period;
  readonly onChange: (value: Period) => void;
}

/** From one day to another: the browser's own pickers. Two fields for a `FilterBar`, which stay side by side. */
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
        onChange({ ...value, [name]: next });
      }}
    />
  );
  return (
    <div className={classes.together}>
      {day('from')}
      {day('to')}
    </div>
  );
}
