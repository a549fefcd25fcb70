import { InvalidInputError, type Problem } from '../../merchants/input/problem.js';
import { isMapping } from '../../merchants/input/read-input.js';

const FIELDS = ['secret', 'keepPreviousUntil'];

/**
 * The body of a rotation: what a change of the integration may say of its secret, and nothing else. The values are
 * checked as those of any other change.
 *
 * @throws InvalidInputError
 */
export function rotationBody(body: unknown): Record<string, unknown> {
  if (!isMapping(body)) throw new InvalidInputError([{ path: '', message: 'must be a mapping of fields' }]);
  const problems: Problem[] = Object.keys(body)
    .filter((field) => !FIELDS.includes(field))
    .map((field) => ({ path: field.slice(0, 100), message: 'unknown field' }));
  if ((body['secret'] ?? null) === null) problems.push({ path: 'secret', message: 'is required' });
  if (problems.length > 0) throw new InvalidInputError(problems);
  return body;
}
