import { expect, it } from '@jest/globals';
import { SecretText } from '../common/secret-text.js';
import type { Integration } from './integration.js';
import { usableSecrets } from './usable-secrets.js';

const secret = new SecretText('any');
const integration = {
  secrets: [
    { id: 'current', secret, retiresAt: null },
    { id: 'previous', secret, retiresAt: 1000 },
    { id: 'older', secret, retiresAt: 500 },
  ],
} as unknown as Integration;

it.each([
  [499, ['current', 'previous', 'older']],
  [500, ['current', 'previous']],
  [999, ['current', 'previous']],
  [1000, ['current']],
])('at %d the secrets %j may verify', (now, expected) => {
  expect(usableSecrets(integration, now).map(({ id }) => id)).toEqual(expected);
});
