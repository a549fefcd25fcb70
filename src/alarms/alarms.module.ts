import { Module } from '@nestjs/common';
import { OutgoingModule } from '../outgoing/outgoing.module.js';
import { AlarmEvaluator } from './alarm-evaluator.js';
import { AlarmMessages } from './alarm-messages.js';
import { AlarmRetention } from './alarm-retention.js';
import { AlarmWriter } from './alarm-writer.js';
import { EmailChannel } from './channels/email-channel.js';
import { SpentSecrets } from './channels/spent-secrets.js';
import { WebhookChannel } from './channels/webhook-channel.js';
import { WebhookSecrets } from './channels/webhook-secrets.js';
import { Conditions } from './rules/conditions.js';

/** Alarms: rules, conditions, and the channels they are told on. The outbox is expected to be injectable everywhere. */
@Module({
  imports: [OutgoingModule],
  providers: [
    ...[AlarmEvaluator, AlarmMessages, AlarmRetention, AlarmWriter, Conditions],
    ...[EmailChannel, SpentSecrets, WebhookChannel, WebhookSecrets],
  ],
  exports: [AlarmEvaluator, AlarmMessages, WebhookSecrets],
})
export class AlarmsModule {}
