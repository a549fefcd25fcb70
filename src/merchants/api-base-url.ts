import { isLoopbackHost, parseRedirectTarget } from '../common/hosts.js';
import { isPublicHost } from '../common/public-address.js';

/** https to a host that may be public (http too for this very machine), without user name, query, fragment or white space. */
export function isApiBaseUrl(value: unknown): boolean {
  if (typeof value !== 'string' || /[?#]/.test(value) || value.length > 300) return false;
  const url = parseRedirectTarget(value);
  return url !== null && (isLoopbackHost(url.hostname) || isPublicHost(url.hostname));
}

/** In the URL parser's writing, without a slash at the end: paths are appended to it. */
export function normalApiBaseUrl(text: string): string {
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname}`.replace(/\/+$/, '');
}
