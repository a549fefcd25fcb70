import { VerificationError } from '../audit/verification/verification.js';
import { ProblemError } from '../admin/problem/problem.error.js';
import { EnvironmentError } from '../config/environment.js';
import { ConfigurationFileError } from '../configuration/configuration-file.js';
import { InvalidInputError } from '../merchants/input/problem.js';
import { OperationError } from '../operations/operation.error.js';
import { SecretBoxError } from '../secret-box/secret-box.js';

/** Failures that a person can mend from the text alone. */
const EXPLAINED = [EnvironmentError, VerificationError, SecretBoxError, ConfigurationFileError, OperationError];

/** What a command's failure is told as; with a stack only where it may be a fault of ours. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ProblemError) return `Nothing was changed: ${describeProblem(error)}`;
  if (error instanceof InvalidInputError) return `Nothing was changed:\n${error.message.replace(/^/gm, '  - ')}`;
  if (EXPLAINED.some((type) => error instanceof type)) return error.message;
  // The operating system's and the databases' errors: a refused connection, a wrong password, a full disk.
  if ('code' in error && typeof error.code === 'string') {
    return error.message.includes(error.code) ? error.message : `${error.code} ${error.message}`.trim();
  }
  return error.stack ?? error.message;
}

function describeProblem({ code, details }: ProblemError): string {
  const fields = details.errors?.map(({ field, message }) => `${field}: ${message}`) ?? [];
  return fields.length > 0 ? fields.join(', ') : (details.detail ?? code.replaceAll('_', ' '));
}
