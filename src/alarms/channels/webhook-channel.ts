import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import { type DeliveryResult, OutboxHandler, type OutboxMessage } from '../../outbox/outbox-handler.js';
import { OutboxHandlers } from '../../outbox/outbox-handlers.js';
import { OutgoingHttp } from '../../outgoing/outgoing-http.js';
import { MESSAGE_KIND } from '../alarm-messages.js';
import { AlarmChannelEntity } from './alarm-channel.entity.js';
import { pauseAfter } from './back-off.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { webhookHeaders } from './webhook-signature.js';

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 4096;
/** The receiver says that it wants no more of it. */
const GONE = 410;

/** Sends alarms as signed webhooks (Standard Webhooks) to public https addresses; redirects are not followed. */
@Injectable()
export class WebhookChannel extends OutboxHandler implements OnModuleInit {
  override readonly kind = MESSAGE_KIND.webhook;

  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly reader: Reader,
    private readonly http: OutgoingHttp,
    private readonly secrets: WebhookSecrets,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  override async deliver({ id, subjectId, payload }: OutboxMessage): Promise<DeliveryResult> {
    const channel = await this.reader.manager.findOneBy(AlarmChannelEntity, { id: subjectId });
    if (!channel?.url || !channel.secret) return { outcome: 'refused', error: 'The channel was deleted' };
    if (channel.disabledAt !== null) return { outcome: 'refused', error: 'The channel is disabled' };
    const secrets = this.secrets.signing(channel);
    const body = JSON.stringify(payload);
    const signed = webhookHeaders(id, body, { secrets, now: this.clock.now() });
    const headers = { 'content-type': 'application/json', 'user-agent': 'payment-gateway-alarms', ...signed };
    const result = await this.http.post(channel.url, body, { headers, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
    if (result.kind === 'refused') return { outcome: 'refused', error: `The address may not be called: ${result.why}` };
    if (result.kind !== 'answer') return { outcome: 'failed', error: result.why };
    const { status: httpStatus, body: answer } = result;
    if (httpStatus >= 200 && httpStatus < 300) return { outcome: 'delivered', httpStatus, answer };
    return { outcome: httpStatus === GONE ? 'refused' : 'failed', httpStatus, answer };
  }

  override pauseAfter(failures: number): number {
    return pauseAfter(failures);
  }
}
