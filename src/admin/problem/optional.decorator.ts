import { ValidateIf } from 'class-validator';

/** The field may be left out. Unlike class-validator's `IsOptional`, null does not count as left out. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_: object, value: unknown) => value !== undefined);
}
