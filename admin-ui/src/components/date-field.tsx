import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef } from 'react';

const PATIENCE_MS = 600;

interface DateFieldProps {
  /** A day, `2026-03-02`, or a month, `2026-03`. */
  readonly type: 'date' | 'month';
  readonly label: string;
  readonly value: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Whether it is a whole one: of a year that is being typed the browser tells each digit, `0002-03-01`. */
  readonly fits: (text: string) => boolean;
  /** There always is one: emptied it becomes the last one again, beyond a limit it becomes the limit. */
  readonly always?: boolean;
  /** `undefined` when it is emptied. */
  readonly onChange: (value: string | undefined) => void;
}

/**
 * The browser's own field for a day or a month. What is typed counts once it is one within the limits: a moment after the
 * last key, at once by Enter or on leaving the field. Not earlier, because every key makes some other day of it, and a page
 * that follows would write its own day over the half that is typed.
 */
export function DateField({ value = '', fits, always = false, onChange, ...props }: DateFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const known = useRef(value);
  const report = (next: string): void => {
    if (next === known.current) return;
    known.current = next;
    onChange(next === '' ? undefined : next);
  };
  const reportSoon = useDebouncedCallback(() => {
    if (field.current && isWhole(field.current, { fits, always })) report(field.current.value);
  }, PATIENCE_MS);
  const reportNow = (): void => {
    if (!field.current) return;
    reportSoon.cancel();
    field.current.value = meant(field.current, { known: known.current, fits, always });
    report(field.current.value);
  };
  // Changed by other means than this field: a step, the filters cleared, the way back.
  useEffect(() => {
    if (!field.current || value === known.current) return;
    known.current = value;
    field.current.value = value;
  }, [value]);
  return (
    <TextInput
      ref={field}
      {...props}
      defaultValue={value}
      onChange={reportSoon}
      onBlur={reportNow}
      onKeyDown={({ key }) => {
        if (key === 'Enter') reportNow();
      }}
    />
  );
}

type Rules = Required<Pick<DateFieldProps, 'fits' | 'always'>>;

/** Whether it holds a day that may be meant, or has been emptied, and is not in the middle of being typed. */
function isWhole({ value, validity }: HTMLInputElement, { fits, always }: Rules): boolean {
  return validity.valid && (value === '' ? !always : fits(value));
}

/** What is meant by what stands there when nobody types any more. */
function meant(input: HTMLInputElement, { known, fits, always }: Rules & { known: string }): string {
  const { value, min, max, validity } = input;
  if (always && validity.rangeOverflow) return max;
  if (validity.badInput || (value === '' ? always : !fits(value))) return known;
  return always && validity.rangeUnderflow ? min : value;
}
