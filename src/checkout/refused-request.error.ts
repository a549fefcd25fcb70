import type { RefusalCode } from './pages/page-models.js';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  malformed: 400,
  signature: 403,
  redirect_host: 403,
  unknown_link: 404,
  not_accepting: 404,
  unknown_checkout: 404,
  conflict: 409,
  callback_refused: 400,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
};

/** A customer's request is refused, with a page for a person. Holds nothing of what was sent. */
export class RefusedRequestError extends Error {
  readonly status: number;

  constructor(
    readonly code: RefusalCode,
    /** Names (ours) of the parameters at fault. */
    readonly fields: readonly string[] = [],
  ) {
    super(`Refused: ${code}`);
    this.status = STATUS[code];
  }
}
