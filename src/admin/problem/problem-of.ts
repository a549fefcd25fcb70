import { type Problem, problemFor } from '../../common/problem.js';
import { InvalidInputError } from '../../merchants/input/problem.js';
import { ProblemError } from './problem.error.js';

/**
 * An error as a program is told it. What is not meant for others becomes the plain problem of its status.
 *
 * @param status of the answer, see `statusOf`
 */
export function problemOf(error: unknown, status: number, requestId: string): Problem {
  const plain = problemFor(status, requestId);
  if (error instanceof InvalidInputError) {
    const errors = error.problems.map(({ path, message }) => ({ field: path, code: 'invalid', message }));
    return { ...plain, code: 'validation_failed', errors };
  }
  if (!(error instanceof ProblemError)) return plain;
  const { code, details } = error;
  const { detail, errors } = details;
  return { ...plain, code, ...(detail !== undefined && { detail }), ...(errors !== undefined && { errors }) };
}
