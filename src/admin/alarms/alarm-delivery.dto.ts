import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { ALARM_EVENTS, type AlarmEvent } from '../../alarms/alarm-messages.js';
import { CHANNEL_KINDS, type ChannelKind } from '../../alarms/channels/alarm-channel.entity.js';
import { RULE_KINDS, type RuleKind } from '../../alarms/rules/alarm-rule.entity.js';
import { OUTBOX_STATUSES, type OutboxStatus } from '../../outbox/outbox-message.entity.js';
import { PageQuery, type Page } from '../page.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { DeliveryAttemptDto } from '../transactions/delivery.dto.js';
import { ALARM_DETAILS } from './alarm-details.js';

const TIME = { type: String, format: 'date-time' } as const;

export class AlarmDeliveryQuery extends PageQuery {
  @ApiProperty({ required: false, description: 'Id of a channel', format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  channel?: string;

  @ApiProperty({ required: false, enum: OUTBOX_STATUSES, enumName: 'DeliveryStatus' })
  @MayBeAbsent()
  @IsIn(OUTBOX_STATUSES)
  status?: OutboxStatus;
}

/** An alarm on its way to a channel. */
export class AlarmDeliveryDto {
  @ApiProperty({
    format: 'uuid',
    description: 'Sent along as `webhook-id`, or in the Message-ID; the same in every attempt',
    example: '01936f35-7b0c-7c1d-9f5a-3f1f0a1b2c3d',
  })
  id: string;

  @ApiProperty({ format: 'uuid', description: 'Id of the channel', example: '019aa3f0-6b7c-7d8e-9f00-112233445566' })
  channel: string;

  @ApiProperty({ enum: CHANNEL_KINDS, enumName: 'AlarmChannelKind' })
  kind: ChannelKind;

  @ApiProperty({ enum: ALARM_EVENTS, enumName: 'AlarmEvent' })
  event: AlarmEvent;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Id of the alarm; null: a test',
    example: '019aa3f0-6b7c-7d8e-9f00-99887766554a',
  })
  alarm: string | null;

  @ApiProperty({ description: 'What it says', example: '2 transactions need a person: paid_not_returned' })
  message: string;

  @ApiProperty({
    type: String,
    enum: [...RULE_KINDS, null],
    nullable: true,
    description: 'What kind of alarm it tells of; null: a test',
    example: 'needs_attention',
  })
  alarmKind: RuleKind | null;

  @ApiProperty(ALARM_DETAILS)
  details: Readonly<Record<string, unknown>>;

  @ApiProperty({ enum: OUTBOX_STATUSES, enumName: 'DeliveryStatus', example: 'delivered' })
  status: OutboxStatus;

  @ApiProperty({ type: [DeliveryAttemptDto] })
  attempts: DeliveryAttemptDto[];

  @ApiProperty({ ...TIME, nullable: true, description: 'Null: no more', example: null })
  nextAttemptAt: string | null;

  @ApiProperty({ ...TIME, nullable: true, example: '2026-03-02T08:25:00.212Z' })
  deliveredAt: string | null;

  @ApiProperty({ ...TIME, example: '2026-03-02T08:25:00.000Z' })
  createdAt: string;
}

export class AlarmDeliveryPageDto implements Page<AlarmDeliveryDto> {
  @ApiProperty({ type: [AlarmDeliveryDto] })
  items: AlarmDeliveryDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'For the next page; null: this is the last',
    example: null,
  })
  nextCursor: string | null;
}
