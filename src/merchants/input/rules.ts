import { Transform } from 'class-transformer';
import { isISO8601, ValidateBy } from 'class-validator';
import { SecretText } from '../../common/secret-text.js';

/** A rule of one field, which may look at the input's other fields too. They may be anything yet. */
export function Rule<T extends object>(
  message: string,
  holds: (value: unknown, input: T) => boolean,
): PropertyDecorator {
  return ValidateBy({
    name: message,
    validator: { validate: (value, args) => holds(value, args?.object as T), defaultMessage: () => message },
  });
}

/** A list that is not empty and names nothing twice; `entry` says what each entry must be. */
export function ListOf(entry: string, holds: (value: unknown) => boolean): PropertyDecorator {
  const problem = (value: unknown): string | null => {
    if (!Array.isArray(value) || value.length === 0) return 'must be a list with at least one entry';
    const wrong = value.findIndex((item) => !holds(item));
    if (wrong >= 0) return `entry ${String(wrong + 1)} must be ${entry}`;
    const repeated = value.findIndex((item, index) => value.indexOf(item) !== index);
    return repeated >= 0 ? `entry ${String(repeated + 1)} is there twice` : null;
  };
  return ValidateBy({
    name: 'listOf',
    validator: {
      validate: (value) => problem(value) === null,
      defaultMessage: (args) => problem(args?.value) ?? '',
    },
  });
}

/** A secret: wrapped as soon as it is read, so that nothing can print it, and long enough. */
export function Secret(message: string, holds: (text: string) => boolean): PropertyDecorator {
  const rule = Rule(message, (value) => value instanceof SecretText && holds(value.reveal()));
  const wrap = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? new SecretText(value) : value,
  );
  return (target, property) => {
    rule(target, property);
    wrap(target, property);
  };
}

/** One line of text, as a person writes a name: no control characters, no white space around it. */
export function isLine(maximum: number, minimum = 1): (value: unknown) => value is string {
  return (value): value is string =>
    typeof value === 'string' &&
    value.length >= minimum &&
    value.length <= maximum &&
    value === value.trim() &&
    !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value);
}

/** An identifier: a line without any white space. */
export function isWord(maximum: number): (value: unknown) => value is string {
  const line = isLine(maximum);
  return (value): value is string => line(value) && !/\s/u.test(value);
}

/** RFC 3339, always with its time zone; the seconds may be left out. */
export function isMoment(value: unknown): value is string {
  const hasZone = typeof value === 'string' && /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(value);
  return hasZone && isISO8601(value, { strict: true, strictSeparator: true });
}
