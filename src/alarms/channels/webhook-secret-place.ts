import type { SealedPlace } from '../../secret-box/secret-box.js';

/** The place that a webhook's secret is sealed to: no other row opens it. */
export function webhookSecretPlace(channelId: string): SealedPlace {
  return { table: 'alarm_channels', row: channelId, field: 'secret' };
}
