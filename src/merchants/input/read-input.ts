import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type { Problem } from './problem.js';

/** An input and all that is wrong with it. Only without problems do its fields have the types they declare. */
export interface ReadInput<T> {
  readonly input: T;
  readonly problems: readonly Problem[];
}

/**
 * Reads what a person or a program gave (a part of a file, a request's body) as an input class with class-validator's
 * rules. A field that the class does not have is a problem: a typo in money configuration must not pass silently.
 */
export function readInput<T extends object>(type: ClassConstructor<T>, raw: unknown): ReadInput<T> {
  if (!isMapping(raw)) return { input: new type(), problems: [{ path: '', message: 'must be a mapping of fields' }] };
  const input = plainToInstance(type, raw);
  const errors = validateSync(input, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    // An error that carries the input would carry the secrets in it.
    validationError: { target: false, value: false },
  });
  return { input, problems: errors.flatMap(problemsOf) };
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemsOf(error: ValidationError): Problem[] {
  return Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    path: error.property,
    message: rule === 'whitelistValidation' ? 'unknown field' : message,
  }));
}
