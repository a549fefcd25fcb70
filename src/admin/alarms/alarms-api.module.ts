import { Module } from '@nestjs/common';
import { AlarmsModule } from '../../alarms/alarms.module.js';
import { AlarmChannels } from './alarm-channels.js';
import { AlarmChannelsController } from './alarm-channels.controller.js';
import { AlarmDeliveries } from './alarm-deliveries.js';
import { AlarmDeliveriesController } from './alarm-deliveries.controller.js';
import { AlarmRules } from './alarm-rules.js';
import { AlarmRulesController } from './alarm-rules.controller.js';
import { AlarmsController } from './alarms.controller.js';
import { ChannelTargets } from './channel-targets.js';
import { WebhookRotation } from './webhook-rotation.js';

@Module({
  imports: [AlarmsModule],
  controllers: [AlarmChannelsController, AlarmDeliveriesController, AlarmRulesController, AlarmsController],
  providers: [AlarmChannels, AlarmDeliveries, AlarmRules, ChannelTargets, WebhookRotation],
})
export class AlarmsApiModule {}
