import type { Integration, IntegrationSecret } from './integration.js';

/**
 * The secrets that may verify a request at this moment, the current one first: one that was rotated away counts until
 * it retires. Asked at each use, since time passes while a snapshot is kept.
 *
 * @param now milliseconds since 1970
 */
export function usableSecrets(integration: Integration, now: number): IntegrationSecret[] {
  return integration.secrets.filter(({ retiresAt }) => retiresAt === null || now < retiresAt);
}
