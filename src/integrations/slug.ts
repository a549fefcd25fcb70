const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** An integration's name in addresses: 1 to 64 lower-case letters, digits and hyphens, no hyphen at either end. */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && SLUG.test(value);
}
