import type { Integration } from '../integrations/integration.js';
import type { KnownSecret } from './find-match.js';

/** An integration's secrets, the current one first. @param now milliseconds since 1970 */
export function secretsOfIntegration({ id: ownerId, settings, secrets }: Integration, now: number): KnownSecret[] {
  return secrets.map(({ id, secret, retiresAt }, index) => ({
    id,
    ownerId,
    value: secret.reveal(),
    view: {
      owner: settings.name,
      state: retiresAt === null ? 'current' : now < retiresAt ? 'previous' : 'retired',
      number: secrets.length - index,
    },
  }));
}
