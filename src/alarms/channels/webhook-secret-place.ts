import type { SealedPlace } from '../../secret-box/secret-box.js';

/** The place that a webhook's secret is sealed to: no other row and no other column opens it. */
export function webhookSecretPlace(channelId: string, field: 'secret' | 'previous_secret' = 'secret'): SealedPlace {
  return { table: 'alarm_channels', row: channelId, field };
}
