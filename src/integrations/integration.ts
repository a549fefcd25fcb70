import type { SecretText } from '../common/secret-text.js';
import type { IntegrationSettings } from './integration-settings.js';

export interface IntegrationSecret {
  readonly id: string;
  readonly secret: SecretText;
  /** Milliseconds since 1970; from then on it verifies no request any more. Null: the current one. */
  readonly retiresAt: number | null;
}

/** One version of an integration's configuration, with its secrets opened. */
export interface Integration {
  /** Primary key. */
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly settings: IntegrationSettings;
  /** All there ever were, the newest first. */
  readonly secrets: readonly IntegrationSecret[];
}
