import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsEmail, IsIn, IsString, MaxLength } from 'class-validator';
import {
  type AlarmChannelEntity,
  CHANNEL_KINDS,
  type ChannelKind,
} from '../../alarms/channels/alarm-channel.entity.js';
import { isLine, Rule } from '../../merchants/input/rules.js';
import { type Page } from '../page.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { optionalTime, time } from '../times.js';

const NAME = 'must be one line of 1 to 100 characters';
const RECIPIENTS = { description: 'Of `email`: who gets it', example: ['ops@example.com'] };
const URL_TEXT = {
  type: String,
  description: 'Of `webhook`: a public https address, without user name and fragment (http only for localhost)',
  example: 'https://hooks.example.com/alarms',
} as const;

export class ChangeAlarmChannelDto {
  @ApiProperty({ required: false, example: 'Operations', maxLength: 100 })
  @MayBeAbsent()
  @Rule(NAME, isLine(100))
  name?: string;

  @ApiProperty({ ...RECIPIENTS, type: [String], required: false })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsEmail({ require_tld: false }, { each: true })
  recipients?: string[];

  @ApiProperty({ ...URL_TEXT, required: false })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  url?: string;

  @ApiProperty({ required: false, default: true, example: true })
  @MayBeAbsent()
  @IsBoolean()
  enabled?: boolean;
}

export class CreateAlarmChannelDto extends ChangeAlarmChannelDto {
  @ApiProperty({ example: 'Operations', maxLength: 100 })
  @Rule(NAME, isLine(100))
  declare name: string;

  @ApiProperty({ enum: CHANNEL_KINDS, enumName: 'AlarmChannelKind' })
  @IsIn(CHANNEL_KINDS)
  kind: ChannelKind;
}

export class AlarmChannelDto {
  @ApiProperty({ format: 'uuid', example: '019aa3f0-6b7c-7d8e-9f00-112233445566' })
  id: string;

  @ApiProperty({ example: 'Operations' })
  name: string;

  @ApiProperty({ enum: CHANNEL_KINDS, enumName: 'AlarmChannelKind' })
  kind: ChannelKind;

  @ApiProperty({ ...RECIPIENTS, type: [String] })
  recipients: string[];

  @ApiProperty({ ...URL_TEXT, nullable: true })
  url: string | null;

  @ApiProperty({ example: true })
  enabled: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Of `webhook`: until when the secret before the last rotation signs, too; null: it does not',
    example: null,
  })
  previousSecretUntil: string | null;

  @ApiProperty({ example: '2026-03-02T08:15:30.000Z' })
  createdAt: string;

  @ApiProperty({ example: '2026-03-02T08:15:30.000Z' })
  updatedAt: string;
}

export class NewAlarmChannelDto extends AlarmChannelDto {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of `webhook`: what its messages are signed with (Standard Webhooks). This answer alone has it',
    example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDQAgDyrt1f3E=',
  })
  secret: string | null;
}

export class AlarmChannelPageDto implements Page<AlarmChannelDto> {
  @ApiProperty({ type: [AlarmChannelDto] })
  items: AlarmChannelDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'For the next page; null: this is the last',
    example: null,
  })
  nextCursor: string | null;
}

export function toChannelDto(row: AlarmChannelEntity): AlarmChannelDto {
  const { id, name, kind, recipients, url, disabledAt, createdAt, updatedAt } = row;
  const previousSecretUntil = optionalTime(row.previousSecretUntil);
  const times = { createdAt: time(createdAt), updatedAt: time(updatedAt) };
  return { id, name, kind, recipients, url, enabled: disabledAt === null, previousSecretUntil, ...times };
}
