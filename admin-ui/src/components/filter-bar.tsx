import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../lib/text';
import classes from './filter-bar.module.css';

interface FilterBarProps {
  readonly children: ReactNode;
  /** Shown while something is filtered. */
  readonly onClear?: (() => void) | undefined;
}

/** The filters above a list, side by side as far as there is room. */
export function FilterBar({ children, onClear }: FilterBarProps) {
  const text = useText('common');
  return (
    <div className={classes.bar} role="search">
      {children}
      {onClear ? (
        <Button variant="subtle" onClick={onClear}>
          {text('clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}

/** Two fields that go to the next line together: from and to. */
export function FilterPair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}

export interface FilterProps {
  readonly label: string;
  readonly value: string | undefined;
  /** `undefined` for no filter. */
  readonly onChange: (value: string | undefined) => void;
}

interface FilterSelectProps extends FilterProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The first option, for no filter; "Any" by default. */
  readonly any?: string;
}

/** One of a few values; the browser's own control, which phones and keyboards know how to work. */
export function FilterSelect({ label, value, onChange, options, any }: FilterSelectProps) {
  const text = useText('common');
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: any ?? text('any') }, ...options, ...unknownOf(value, options)]}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value === '' ? undefined : currentTarget.value);
      }}
    />
  );
}

/** What an address filters by stays to be seen, also where it is none of the choices, or not yet. */
function unknownOf(value: string | undefined, options: FilterSelectProps['options']) {
  if (value === undefined || options.some((option) => option.value === value)) return [];
  return [{ value, label: options.length === 0 ? '…' : value }];
}
