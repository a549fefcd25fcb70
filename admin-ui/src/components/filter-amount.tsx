import { NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { FilterProps } from './filter-bar';

const PATIENCE_MS = 500;

/** An amount, a decimal text; takes effect a moment after the last digit. */
export function FilterAmount({ label, value, onChange }: FilterProps) {
  const [typed, setTyped] = useState<string | number>(value ?? '');
  const [known, setKnown] = useState(value);
  // The address changed by other means than this field: cleared, another view, or the way back.
  if (known !== value) {
    setKnown(value);
    if ((value ?? '') !== String(typed)) setTyped(value ?? '');
  }
  const report = useDebouncedCallback((next: string) => {
    onChange(next === '' ? undefined : next);
  }, PATIENCE_MS);
  return (
    <NumberInput
      label={label}
      value={typed}
      w="7.5rem"
      min={0}
      decimalScale={3}
      allowNegative={false}
      hideControls
      onChange={(next) => {
        setTyped(next);
        report(String(next));
      }}
    />
  );
}
