import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ApiHeaderOptions } from '@nestjs/swagger';
import type { Request } from 'express';
import { invalidField, ProblemError } from './problem/problem.error.js';

export const IF_MATCH: ApiHeaderOptions = {
  name: 'If-Match',
  required: false,
  description:
    'The `version` that the change was made from, in quotes. When somebody has changed it since, nothing is written and the ' +
    'answer is 412, so that nobody overwrites what they have not seen. Without it the change is made in any case',
  schema: { type: 'string', pattern: '^"[0-9]{1,9}"$', example: '"3"' },
};

/** The version of the header `If-Match` (RFC 9110, 13.1.1); null where it is not asked for. @throws ProblemError 400 */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number | null => {
  return readIfMatch(context.switchToHttp().getRequest<Request>().get('if-match'));
});

export function readIfMatch(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null;
  const [, version] = /^"(\d{1,9})"$/.exec(header.trim()) ?? [];
  if (version === undefined) throw invalidField('If-Match', 'invalid', 'must be a version in quotes, such as "3"');
  return Number(version);
}

/** @param wanted of `IfMatch` @throws ProblemError 412 when another version is stored by now */
export function assertVersion(stored: number, wanted: number | null): void {
  if (wanted === null || wanted === stored) return;
  throw new ProblemError(412, 'changed_meanwhile', { detail: 'Somebody has changed it since you read it' });
}
