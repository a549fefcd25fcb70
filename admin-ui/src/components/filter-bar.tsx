import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
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

interface FilterProps {
  readonly label: string;
  readonly value: string | undefined;
  /** `undefined` for no filter. */
  readonly onChange: (value: string | undefined) => void;
}

const PATIENCE_MS = 400;

/** A text to search for; takes effect a moment after the last letter. */
export function FilterText({ label, value, onChange, placeholder }: FilterProps & { readonly placeholder?: string }) {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  // The address changed by other means than this field: cleared, or the way back.
  if (known !== value) {
    setKnown(value);
    if ((value ?? '') !== typed.trim()) setTyped(value ?? '');
  }
  const report = useDebouncedCallback((next: string) => {
    onChange(next.trim() === '' ? undefined : next.trim());
  }, PATIENCE_MS);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      className={classes.text}
      leftSection={<Search size={15} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        report(currentTarget.value);
      }}
    />
  );
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
      data={[{ value: '', label: any ?? text('any') }, ...options]}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value === '' ? undefined : currentTarget.value);
      }}
    />
  );
}
