import { isLoopbackHost } from '../common/hosts.js';

/**
 * The Content-Security-Policy of a customer's page: our own stylesheet and script, nothing inline, no frames.
 *
 * Browsers apply `form-action` to the redirects that follow a form as well, so the provider's payment pages and the
 * host platform are named in it: without them the customer could neither pay nor leave.
 *
 * @param formTargets allowed hosts as configured: `host`, `host:port` or `*.domain`
 */
export function contentPolicy(formTargets: readonly string[] = []): string {
  const targets = [...new Set(formTargets.map(source))];
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ["form-action 'self'", ...targets].join(' '),
  ].join('; ');
}

/** The same for a page that only shows: no script, and no form leads anywhere. */
export function previewPolicy(): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join('; ');
}

function source(pattern: string): string {
  const host = pattern.replace(/:\d+$/, '');
  return isLoopbackHost(host) ? `http://${pattern}` : `https://${pattern}`;
}
