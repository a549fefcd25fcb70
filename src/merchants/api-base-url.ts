import { parseRedirectTarget } from '../common/hosts.js';

/** https (http for this very machine), without user name, query, fragment or white space. */
export function isApiBaseUrl(value: unknown): boolean {
  return typeof value === 'string' && !/[?#]/.test(value) && value.length <= 300 && parseRedirectTarget(value) !== null;
}

/** In the URL parser's writing, without a slash at the end: paths are appended to it. */
export function normalApiBaseUrl(text: string): string {
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname}`.replace(/\/+$/, '');
}
