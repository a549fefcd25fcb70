/**
 * The last net below what is not logged in the first place: addresses that are keys (a checkout's), signed queries,
 * credentials in URLs, named secrets, people's e-mail addresses.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/\/checkout\/[\w-]{20,}/g, '/checkout/…'],
  [/(\/(?:pay|checkout|callbacks)\/[^\s?"'<>]*|https?:\/\/[^\s?"'<>]+)\?[^\s"'<>]+/g, '$1?…'],
  [/\/\/[^\s/@:]*:[^\s/@]+@/g, '//[secret]@'],
  [
    /\b(signature|merchant_?key|api_?key|x-api-key|secret|password|token|authorization)(["']?\s*[=:]\s*["']?)[^\s"'&,;}]+/gi,
    '$1$2[secret]',
  ],
  [/\bv1\.[0-9a-f]{8}\.[\w.-]+/g, '[sealed]'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail]'],
];

export function redact(text: string): string {
  return RULES.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text);
}
