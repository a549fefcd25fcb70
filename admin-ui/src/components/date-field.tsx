import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface DateFieldProps {
  readonly type: 'date' | 'month';
  readonly label: string;
  readonly value: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Whether it is a whole one: of a year that is being typed the browser tells each digit, `0002-03-01`. */
  readonly fits: (text: string) => boolean;
  /** `undefined` when it is emptied. */
  readonly onChange: (value: string | undefined) => void;
}

/** A day or a month: the browser's own picker, that keeps what is half typed to itself. */
export function DateField({ value, fits, onChange, ...field }: DateFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  // The address changed by other means than this field: cleared, or the way back.
  if (known !== value) {
    setKnown(value);
    setTyped(value ?? '');
  }
  return (
    <TextInput
      {...field}
      value={typed}
      onChange={({ currentTarget: { value: next } }) => {
        setTyped(next);
        if (next === '' || fits(next)) onChange(next === '' ? undefined : next);
      }}
      onBlur={() => {
        setTyped(value ?? '');
      }}
    />
  );
}
