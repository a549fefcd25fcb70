import type { SecretText } from '../common/secret-text.js';
import type { SealedPlace } from '../secret-box/secret-box.js';

/** A new secret, and until when the ones before it still verify requests. */
export interface SecretRotation {
  /** Absent, or the current one: nothing changes. */
  readonly secret?: SecretText | undefined;
  /** Milliseconds since 1970. Null: they stop at once. */
  readonly keepPreviousUntil?: number | null | undefined;
}

/** The place that a secret is sealed to: neither another row nor another integration opens it. */
export function integrationSecretPlace(integrationId: string, secretId: string): SealedPlace {
  return { table: 'integration_secrets', row: `${integrationId}:${secretId}`, field: 'secret' };
}
