import { HttpException } from '@nestjs/common';
import type { FieldProblem } from '../../common/problem.js';

export interface ProblemDetails {
  /** A sentence for the person who reads the answer. Never repeats what was sent. */
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
}

/** A request of the staff API that is refused, with the stable code by which programs know why. */
export class ProblemError extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly details: ProblemDetails = {},
  ) {
    super(code, status);
  }
}

/** The code of each refusal that more than one resource makes. */
export const notFound = () => new ProblemError(404, 'not_found');

export function invalidField(field: string, code: string, message: string): ProblemError {
  return new ProblemError(400, 'validation_failed', { errors: [{ field, code, message }] });
}
