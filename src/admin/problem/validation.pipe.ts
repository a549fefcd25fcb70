import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '../../common/problem.js';
import { findUnreadable } from './find-unreadable.js';
import { invalidField, ProblemError } from './problem.error.js';

const LONGEST_NAME = 100;

/** Rules whose failure programs may want to tell apart; of any other the code is `invalid`. */
const CODES: Readonly<Record<string, string>> = { minLength: 'too_short', maxLength: 'too_long' };

/**
 * Every body and query of the staff API as an instance of its class: unknown fields are refused, and what is wrong is
 * told field by field, never with what was sent.
 */
@Injectable()
export class ApiValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      // To tell what is missing from what is wrong; goes no further than `fieldProblems`.
      validationError: { target: false, value: true },
      exceptionFactory: (errors) =>
        new ProblemError(400, 'validation_failed', { errors: errors.flatMap((error) => fieldProblems(error, '')) }),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const unreadable = metadata.type === 'custom' ? null : findUnreadable(value);
    if (unreadable) throw invalidField(unreadable.place.slice(0, LONGEST_NAME), 'invalid', unreadable.message);
    return super.transform(value, metadata);
  }
}

function fieldProblems(error: ValidationError, prefix: string): FieldProblem[] {
  const field = `${prefix}${error.property}`.slice(0, LONGEST_NAME);
  const inside = (error.children ?? []).flatMap((child) => fieldProblems(child, `${field}.`));
  return error.constraints ? [{ field, ...ownProblem(error, error.constraints) }, ...inside] : inside;
}

/** One a field: of several broken rules the one that is written first at the field, which is its type. */
function ownProblem(
  { property, value }: ValidationError,
  constraints: Readonly<Record<string, string>>,
): Omit<FieldProblem, 'field'> {
  if ('whitelistValidation' in constraints) return { code: 'unknown_field', message: 'is no field of this' };
  if (value === undefined) return { code: 'required', message: 'is required' };
  const [rule = '', message = ''] = Object.entries(constraints).at(-1) ?? [];
  return { code: CODES[rule] ?? 'invalid', message: message.replace(`${property} `, '') };
}
