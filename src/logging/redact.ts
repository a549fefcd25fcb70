/**
 * The last net below what is not logged in the first place: addresses that are keys (a checkout's), signed queries,
 * credentials in URLs, named secrets, people's e-mail addresses. Each rule takes time in proportion to the text: what comes
 * from outside may be long.
 */
const RULES: readonly (readonly [pattern: RegExp, masked: (match: string, ...groups: string[]) => string])[] = [
  [/\/checkout\/[\w-]{20,}/g, () => '/checkout/…'],
  [/(?:https?:\/\/|\/(?:pay|checkout|callbacks)\/)[^\s"'<>]+/g, withoutQuery],
  [/\/\/[^\s/@:]*:[^\s/@]+@/g, () => '//[secret]@'],
  [
    /(signature|merchant_?key|api_?key|x-api-key|secret|password|token|authorization)(["']?\s*[=:]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"'&,;}]+/gi,
    (_match, name = '', sign = '') => `${name}${sign}[secret]`,
  ],
  [/\bv1\.[0-9a-f]{8}\.[\w.-]+/g, () => '[sealed]'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, () => '[e-mail]'],
];

export function redact(text: string): string {
  return RULES.reduce((redacted, [pattern, masked]) => redacted.replace(pattern, masked), text);
}

/** A query is found in the whole address, not by the pattern: a long path would be searched anew from each of its slashes. */
function withoutQuery(address: string): string {
  const at = address.indexOf('?');
  return at < 0 || at === address.length - 1 ? address : `${address.slice(0, at)}?…`;
}
