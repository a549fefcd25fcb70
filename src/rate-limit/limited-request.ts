/** How a request counts. */
export interface LimitedRequest {
  /** Pages and polls are counted apart: a page that asks for news must not use up what its customer needs to act. */
  readonly kind: 'page' | 'poll';
  /** The integration whose link was followed, where there can be one of that name. */
  readonly slug: string | null;
}

// Letter case as the router takes it: any.
const POLL = /^\/checkout\/[^/]+\/status\/?$/i;
const ASSET = /^\/checkout\/assets\//i;
/** Of the callbacks only the customer's own way back: the provider's servers may come from one address. */
const PAGE = /^\/(?:pay|checkout)(?:\/|$)|^\/callbacks\/[^/]+\/reply\/?$/i;
const LINK = /^\/pay\/([a-z0-9-]{1,64})\/?$/i;

/**
 * Whether and how a request counts against the limits.
 *
 * @param path of the request, without its query
 */
export function limitedRequest(path: string): LimitedRequest | null {
  if (ASSET.test(path)) return null;
  if (POLL.test(path)) return { kind: 'poll', slug: null };
  if (!PAGE.test(path)) return null;
  return { kind: 'page', slug: LINK.exec(path)?.[1]?.toLowerCase() ?? null };
}
