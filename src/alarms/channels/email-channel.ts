import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Environment } from '../../config/environment.js';
import { Reader } from '../../database/reader.js';
import { type DeliveryResult, OutboxHandler, type OutboxMessage } from '../../outbox/outbox-handler.js';
import { OutboxHandlers } from '../../outbox/outbox-handlers.js';
import { type AlarmPayload, MESSAGE_KIND } from '../alarm-messages.js';
import { AlarmChannelEntity } from './alarm-channel.entity.js';
import { emailOf } from './alarm-email.js';
import { pauseAfter } from './back-off.js';

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

const NOT_SET: DeliveryResult = { outcome: 'failed', error: 'SMTP_URL and SMTP_FROM are not set' };

/** Sends alarms by SMTP. The Message-ID is the outbox's identifier: a message that comes twice is recognised by it. */
@Injectable()
export class EmailChannel extends OutboxHandler implements OnModuleInit {
  override readonly kind = MESSAGE_KIND.email;
  private readonly logger = new Logger(EmailChannel.name);
  private readonly transport: Transporter | null;

  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly reader: Reader,
    private readonly environment: Environment,
  ) {
    super();
    const { SMTP_URL: url } = environment;
    this.transport =
      url === undefined ? null : createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  override async deliver({ id, subjectId, payload }: OutboxMessage): Promise<DeliveryResult> {
    const channel = await this.reader.manager.findOneBy(AlarmChannelEntity, { id: subjectId });
    if (!channel || channel.recipients.length === 0) return { outcome: 'refused', error: 'The channel was deleted' };
    if (channel.disabledAt !== null) return { outcome: 'refused', error: 'The channel is disabled' };
    const { SMTP_FROM: from, PUBLIC_URL } = this.environment;
    if (!this.transport || from === undefined) return NOT_SET;
    const messageId = `<${id}@${new URL(PUBLIC_URL).hostname}>`;
    const email = emailOf(payload as unknown as AlarmPayload, PUBLIC_URL);
    try {
      const sent = (await this.transport.sendMail({ from, to: channel.recipients, messageId, ...email })) as {
        response?: string;
      };
      return { outcome: 'delivered', answer: sent.response ?? '' };
    } catch (error) {
      return this.faultOf(error);
    }
  }

  override pauseAfter(failures: number): number {
    return pauseAfter(failures);
  }

  /** The server's own words may hold the user name, so that they are not stored: its code is. */
  private faultOf(error: unknown): DeliveryResult {
    const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
    const said = [code, responseCode, command].filter((part) => part !== undefined).join(' ');
    this.logger.warn(`An alarm could not be sent by e-mail: ${said}`);
    const isFinal = code === 'EENVELOPE' && (responseCode ?? 0) >= 500;
    return { outcome: isFinal ? 'refused' : 'failed', error: `The mail server did not take it (${said})` };
  }
}
