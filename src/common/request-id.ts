import { randomUUID } from 'node:crypto';

const REQUEST_ID = Symbol('request id');

/** The identifier of a request in logs, pages and the ledger; made at its first use. */
export function requestIdOf(request: object): string {
  const carrier = request as { [REQUEST_ID]?: string };
  return (carrier[REQUEST_ID] ??= randomUUID());
}
