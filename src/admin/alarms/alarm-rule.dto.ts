import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type AlarmRuleEntity, RULE_KINDS, type RuleKind } from '../../alarms/rules/alarm-rule.entity.js';
import { isTimeOfDay, isTimeZone, type QuietHours } from '../../alarms/rules/quiet-hours.js';
import { type CardType, CARD_TYPES } from '../../common/card-type.js';
import { isLine, Rule } from '../../merchants/input/rules.js';
import type { Page } from '../page.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { time } from '../times.js';

const NAME = 'must be one line of 1 to 100 characters';
const IF_NOT_NULL = ValidateIf((_: object, value: unknown) => value !== undefined && value !== null);

export class QuietHoursDto implements QuietHours {
  @ApiProperty({ description: 'Time of day', example: '22:00' })
  @Rule('must be a time of day such as 22:00', isTimeOfDay)
  from: string;

  @ApiProperty({ description: 'Of the next day where it is before `from`', example: '07:00' })
  @Rule('must be a time of day such as 07:00', isTimeOfDay)
  to: string;

  @ApiProperty({ description: 'IANA time zone', example: 'Europe/Berlin' })
  @Rule('must be an IANA time zone such as Europe/Berlin', isTimeZone)
  timeZone: string;
}

export class ChangeAlarmRuleDto {
  @ApiProperty({ required: false, example: 'Something needs a person', maxLength: 100 })
  @MayBeAbsent()
  @Rule(NAME, isLine(100))
  name?: string;

  @ApiProperty({
    required: false,
    minimum: 1,
    maximum: 86_400,
    type: 'integer',
    description:
      '`needs_attention`: transactions (default 1). `success_rate`: percent below which it is an alarm (50, at most 100). ' +
      '`provider_errors`: payments (5). `no_callback`: payments in a row (5, at most 100). `reconciliation_lag`: seconds ' +
      '(120). `configuration_changed`: none',
    example: 1,
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(86_400)
  threshold?: number;

  @ApiProperty({
    required: false,
    minimum: 5,
    maximum: 1440,
    type: 'integer',
    description: 'For `success_rate` (default 60) and `provider_errors` (15): how far back to look',
    example: 60,
  })
  @MayBeAbsent()
  @IsInt()
  @Min(5)
  @Max(1440)
  windowMinutes?: number;

  @ApiProperty({
    required: false,
    minimum: 1,
    maximum: 10_000,
    type: 'integer',
    description: 'For `success_rate` (default 10): with fewer attempts the rate says nothing',
    example: 10,
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(10_000)
  minPayments?: number;

  @ApiProperty({
    required: false,
    nullable: true,
    type: String,
    enum: [...CARD_TYPES, null],
    description: 'For `success_rate`; null: each card type by itself',
    example: 'UnionPay',
  })
  @IF_NOT_NULL
  @IsIn(CARD_TYPES)
  cardType?: CardType | null;

  @ApiProperty({
    required: false,
    type: [String],
    description: 'Ids of the channels to tell; none: the alarm is shown in the dashboard only',
    example: ['019aa3f0-6b7c-7d8e-9f00-112233445566'],
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  channels?: string[];

  @ApiProperty({
    required: false,
    nullable: true,
    type: QuietHoursDto,
    description: 'What comes up in them is told when they are over',
  })
  @IF_NOT_NULL
  @ValidateNested()
  @Type(() => QuietHoursDto)
  quietHours?: QuietHoursDto | null;

  @ApiProperty({ required: false, default: true, example: true })
  @MayBeAbsent()
  @IsBoolean()
  enabled?: boolean;
}

export class CreateAlarmRuleDto extends ChangeAlarmRuleDto {
  @ApiProperty({ example: 'Something needs a person', maxLength: 100 })
  @Rule(NAME, isLine(100))
  declare name: string;

  @ApiProperty({ enum: RULE_KINDS, enumName: 'AlarmRuleKind' })
  @IsIn(RULE_KINDS)
  kind: RuleKind;
}

export class AlarmRuleDto {
  @ApiProperty({ format: 'uuid', example: '019aa3f0-6b7c-7d8e-9f00-112233445566' })
  id: string;

  @ApiProperty({ example: 'Something needs a person' })
  name: string;

  @ApiProperty({ enum: RULE_KINDS, enumName: 'AlarmRuleKind' })
  kind: RuleKind;

  @ApiProperty({ example: 1 })
  threshold: number;

  @ApiProperty({ example: 60 })
  windowMinutes: number;

  @ApiProperty({ example: 10 })
  minPayments: number;

  @ApiProperty({ type: String, enum: [...CARD_TYPES, null], nullable: true, example: null })
  cardType: CardType | null;

  @ApiProperty({ type: [String], example: ['019aa3f0-6b7c-7d8e-9f00-112233445566'] })
  channels: string[];

  @ApiProperty({ type: QuietHoursDto, nullable: true })
  quietHours: QuietHours | null;

  @ApiProperty({ example: true })
  enabled: boolean;

  @ApiProperty({ example: '2026-03-02T08:15:30.000Z' })
  createdAt: string;

  @ApiProperty({ example: '2026-03-02T08:15:30.000Z' })
  updatedAt: string;
}

export class AlarmRulePageDto implements Page<AlarmRuleDto> {
  @ApiProperty({ type: [AlarmRuleDto] })
  items: AlarmRuleDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'For the next page; null: this is the last',
    example: null,
  })
  nextCursor: string | null;
}

export function toRuleDto(row: AlarmRuleEntity): AlarmRuleDto {
  const { id, name, kind, threshold, windowMinutes, minPayments, cardType, channels, quietHours } = row;
  return {
    ...{ id, name, kind, threshold, windowMinutes, minPayments, cardType, channels, quietHours },
    ...{ enabled: row.disabledAt === null, createdAt: time(row.createdAt), updatedAt: time(row.updatedAt) },
  };
}
