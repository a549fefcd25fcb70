import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import type { SecretText } from '../../common/secret-text.js';
import { SecretBox } from '../../secret-box/secret-box.js';
import type { AlarmChannelEntity } from './alarm-channel.entity.js';
import { webhookSecretPlace } from './webhook-secret-place.js';
import { newWebhookSecret } from './webhook-signature.js';

type Sealed = Pick<AlarmChannelEntity, 'secret' | 'previousSecret' | 'previousSecretUntil'>;

/** A secret that was just made, and how it is stored. */
export interface NewWebhookSecret {
  readonly secret: SecretText;
  readonly sealed: Sealed;
}

/** What webhooks are signed with: made here, sealed at rest, and for a while two after a rotation. */
@Injectable()
export class WebhookSecrets {
  constructor(
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  make(channelId: string): NewWebhookSecret {
    const secret = newWebhookSecret();
    const sealed = this.box.seal(secret, webhookSecretPlace(channelId));
    return { secret, sealed: { secret: sealed, previousSecret: null, previousSecretUntil: null } };
  }

  /**
   * Another secret for a webhook. The one before it signs, too, until `keepUntil`; one that was before that does no more.
   *
   * @param keepUntil milliseconds since 1970; null: the new one alone signs from now on
   */
  replace({ id, secret: current }: AlarmChannelEntity, keepUntil: number | null): NewWebhookSecret {
    const made = this.make(id);
    if (keepUntil === null || current === null) return made;
    const before = this.box.open(current, webhookSecretPlace(id));
    const previousSecret = this.box.seal(before, webhookSecretPlace(id, 'previous_secret'));
    return { ...made, sealed: { ...made.sealed, previousSecret, previousSecretUntil: keepUntil } };
  }

  /** All that sign now, the current one first. @throws SecretBoxError */
  signing({ id, secret, previousSecret, previousSecretUntil }: AlarmChannelEntity): SecretText[] {
    const secrets = secret === null ? [] : [this.box.open(secret, webhookSecretPlace(id))];
    if (previousSecret !== null && this.clock.now() < (previousSecretUntil ?? 0)) {
      secrets.push(this.box.open(previousSecret, webhookSecretPlace(id, 'previous_secret')));
    }
    return secrets;
  }
}
