import { Injectable } from '@nestjs/common';
import type { ChannelKind } from '../../alarms/channels/alarm-channel.entity.js';
import { isLoopbackHost, parseRedirectTarget } from '../../common/hosts.js';
import { isPublicHost } from '../../common/public-address.js';
import { Environment } from '../../config/environment.js';
import { invalidField, ProblemError } from '../problem/problem.error.js';

interface Target {
  readonly recipients?: string[] | undefined;
  readonly url?: string | undefined;
}

/** Checks where a channel leads: recipients of e-mail, or one public https address. */
@Injectable()
export class ChannelTargets {
  constructor(private readonly environment: Environment) {}

  /** @throws ProblemError 400; 409 for e-mail where no mail server is set */
  read(kind: ChannelKind, { recipients = [], url }: Target): { recipients: string[]; url: string | null } {
    return kind === 'email' ? this.email(recipients, url) : this.webhook(recipients, url);
  }

  private email(recipients: string[], url: string | undefined) {
    if (url !== undefined) throw invalidField('url', 'invalid', 'is for webhooks only');
    if (recipients.length === 0) throw invalidField('recipients', 'required', 'is required');
    if (this.environment.SMTP_URL !== undefined) return { recipients, url: null };
    const detail = 'Set SMTP_URL and SMTP_FROM first, and restart the gateway';
    throw new ProblemError(409, 'smtp_not_configured', { detail });
  }

  private webhook(recipients: string[], text: string | undefined) {
    if (recipients.length > 0) throw invalidField('recipients', 'invalid', 'is for e-mail only');
    if (text === undefined) throw invalidField('url', 'required', 'is required');
    const url = parseRedirectTarget(text);
    if (url?.hash === '' && this.mayBeCalled(url)) return { recipients, url: url.href };
    const message = 'must be a public https address (http only for localhost) without user name and fragment';
    throw invalidField('url', 'invalid', message);
  }

  private mayBeCalled({ hostname }: URL): boolean {
    return isLoopbackHost(hostname) ? this.environment.NODE_ENV !== 'production' : isPublicHost(hostname);
  }
}
