import type { FieldProblem } from '../../common/problem.js';
import type { MessageForm } from '../../inspection/message-signer.js';
import { ProblemError } from '../problem/problem.error.js';

const LONGEST = 4000;

/** @throws ProblemError 400 naming every field that is missing, unknown or no text */
export function readFields(given: Readonly<Record<string, unknown>>, form: MessageForm): Record<string, string> {
  const known = [...form.required, ...form.optional];
  const missing = form.required.filter((name) => !Object.hasOwn(given, name));
  const errors: FieldProblem[] = [
    ...missing.map((name) => ({ field: `fields.${name}`, code: 'required', message: 'is required' })),
    ...Object.entries(given).flatMap(([name, value]) => {
      const field = `fields.${name.slice(0, 100)}`;
      if (!known.includes(name)) return [{ field, code: 'unknown_field', message: 'is no field of this' }];
      const isText = typeof value === 'string' && value.length <= LONGEST;
      return isText
        ? []
        : [{ field, code: 'invalid', message: `must be a text of at most ${String(LONGEST)} characters` }];
    }),
  ];
  if (errors.length > 0) throw new ProblemError(400, 'validation_failed', { errors });
  return given as Record<string, string>;
}
