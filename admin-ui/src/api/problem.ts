import type { components } from './schema';

/** What the API answers instead of what was asked for (RFC 9457). Decide by `code`. */
export type Problem = Omit<components['schemas']['ProblemDto'], 'requestId'> & {
  /** The request in the gateway's logs; empty when it never arrived there. */
  readonly requestId: string;
  /** How long to wait, for 429. */
  readonly retryAfterSeconds?: number;
};

/** A change that was not made because the person would not prove who they are. Nothing to report. */
export class ReauthenticationCancelled extends Error {}

/**
 * Whatever a request of ours has thrown, as a problem. `network`: no answer; `not_proved`: the person would not say who they
 * are; `unexpected`: an answer that is no problem document.
 */
export function problemOf(error: unknown): Problem {
  if (isProblem(error)) return error;
  const code = codeOf(error);
  return { type: 'about:blank', title: code, status: 0, code, requestId: '' };
}

function codeOf(error: unknown): string {
  if (error instanceof ReauthenticationCancelled) return 'not_proved';
  return error instanceof TypeError ? 'network' : 'unexpected';
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'status' in error && 'title' in error;
}
