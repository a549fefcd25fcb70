import { randomUUID } from 'node:crypto';

const ids = new WeakMap<object, string>();

/** The identifier of a request in logs, pages and the ledger; made at its first use. */
export function requestIdOf(request: object): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const id = randomUUID();
  ids.set(request, id);
  return id;
}
