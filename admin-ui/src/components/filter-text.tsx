import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';
import type { FilterProps } from './filter-bar';
import classes from './filter-bar.module.css';

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
