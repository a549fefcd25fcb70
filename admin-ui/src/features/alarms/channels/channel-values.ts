import type { Channel } from '../use-alarms';

export interface ChannelValues extends Record<string, unknown> {
  readonly name: string;
  readonly kind: Channel['kind'];
  /** One on each line. */
  readonly recipients: string;
  readonly url: string;
  readonly enabled: boolean;
}

export function valuesOf(channel: Channel | null): ChannelValues {
  return {
    name: channel?.name ?? '',
    kind: channel?.kind ?? 'email',
    recipients: channel?.recipients.join('\n') ?? '',
    url: channel?.url ?? '',
    enabled: channel?.enabled ?? true,
  };
}

/** The values as the API wants them, without the kind, which stays. */
export function bodyOf({ name, kind, recipients, url, enabled }: ChannelValues) {
  const addresses = recipients.split(/[\s,;]+/).filter((one) => one !== '');
  return { name: name.trim(), enabled, ...(kind === 'email' ? { recipients: addresses } : { url: url.trim() }) };
}
