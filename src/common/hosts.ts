import { isPublicHost } from './public-address.js';

/** Hosts for which plain http is accepted: they never leave the machine. */
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

const HOST_LABELS = String.raw`(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*`;
const HOST_PATTERN = new RegExp(String.raw`^(?:\*\.${HOST_LABELS}|${HOST_LABELS}(?::\d{1,5})?|\[::1\](?::\d{1,5})?)$`);

export function isLoopbackHost(hostname: string): boolean {
  return LOOPBACK_HOSTS.has(hostname);
}

/** `true` for the three forms of an allowed host: `host`, `host:port` and `*.domain`, all in lower case. */
export function isHostPattern(value: string): boolean {
  return value.length <= 255 && HOST_PATTERN.test(value);
}

/** Such a form, of a host that may be public or is this machine. Never a private address. */
export function isOutsideHostPattern(value: string): boolean {
  if (!isHostPattern(value)) return false;
  const host = value.replace(/:\d+$/, '');
  return isLoopbackHost(host) || isPublicHost(host.replace(/^\*/, 'any'));
}

/**
 * Reads an address that came from outside and may be redirected to, or gives `null`.
 *
 * Accepted: https, or http to a loopback host; no user name or password, no control character, white space or
 * backslash (which URL parsers of browsers and servers read differently), no trailing dot, at most 2,000 characters.
 */
export function parseRedirectTarget(text: string): URL | null {
  if (text.length > 2000 || hasUnsafeCharacter(text) || !/^https?:\/\/[^/]/i.test(text)) return null;
  const url = URL.parse(text);
  if (url?.username !== '' || url.password !== '' || url.hostname.endsWith('.')) return null;
  if (/^https?:\/\/[^/?#]*@/i.test(text)) return null;
  return isSecureOrLoopback(url) ? url : null;
}

/** https, or http to this very machine. */
export function isSecureOrLoopback(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
}

/**
 * Whether the URL's host is one of `patterns`. A pattern without a port stands for the scheme's own port only;
 * `*.domain` for every host below the domain, not for the domain itself. Host names are compared as the URL parser
 * wrote them (lower case, punycode), so a look-alike never matches.
 */
export function isAllowedHost(url: URL, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    if (pattern.startsWith('*.')) return url.port === '' && url.hostname.endsWith(pattern.slice(1));
    return url.host === pattern || (url.port === '' && `${url.hostname}:${defaultPort(url)}` === pattern);
  });
}

function defaultPort(url: URL): string {
  return url.protocol === 'https:' ? '443' : '80';
}

function hasUnsafeCharacter(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u0020\u007f-\u009f\u2028\u2029\\]/.test(text);
}
