import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { AlarmEntity } from '../../alarms/alarm.entity.js';
import { RULE_KINDS, type RuleKind } from '../../alarms/rules/alarm-rule.entity.js';
import { Reader } from '../../database/reader.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { PageQuery, readPage, type Page } from '../page.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { optionalTime, time } from '../times.js';
import { ALARM_DETAILS } from './alarm-details.js';

const STATES = ['firing', 'resolved'] as const;

export class AlarmQuery extends PageQuery {
  @ApiProperty({ required: false, enum: STATES, enumName: 'AlarmState' })
  @MayBeAbsent()
  @IsIn(STATES)
  state?: (typeof STATES)[number];
}

export class AlarmDto {
  @ApiProperty({ format: 'uuid', example: '019aa3f0-6b7c-7d8e-9f00-112233445566' })
  id: string;

  @ApiProperty({ description: 'Id of the rule; it may be gone', example: '019aa3f0-6b7c-7d8e-9f00-99887766554a' })
  rule: string;

  @ApiProperty({ description: 'The rule’s name then', example: 'Something needs a person' })
  ruleName: string;

  @ApiProperty({ enum: RULE_KINDS, enumName: 'AlarmRuleKind' })
  kind: RuleKind;

  @ApiProperty({ enum: STATES, enumName: 'AlarmState' })
  state: (typeof STATES)[number];

  @ApiProperty({ example: '2 transactions need a person: paid_not_returned' })
  message: string;

  @ApiProperty(ALARM_DETAILS)
  details: Readonly<Record<string, unknown>>;

  @ApiProperty({ example: '2026-03-02T08:15:30.000Z' })
  firedAt: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  resolvedAt: string | null;
}

export class AlarmPageDto implements Page<AlarmDto> {
  @ApiProperty({ type: [AlarmDto] })
  items: AlarmDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'For the next page; null: this is the last',
    example: null,
  })
  nextCursor: string | null;
}

/** What came up, and when it was over. */
@ApiController('alarms')
export class AlarmsController {
  constructor(private readonly reader: Reader) {}

  @Get()
  @RequirePermission('alarms:read')
  @ApiOperation({ operationId: 'listAlarms', summary: 'Alarms, the newest first' })
  @ApiOkResponse({ type: AlarmPageDto })
  list(@Query() { state, ...query }: AlarmQuery): Promise<AlarmPageDto> {
    return readPage(query, (limit, after) => this.read(state, limit, after), toDto);
  }

  private read(state: AlarmQuery['state'], limit: number, before: string | null): Promise<AlarmEntity[]> {
    const query = this.reader.manager.createQueryBuilder(AlarmEntity, 'alarm').orderBy('alarm.id', 'DESC').limit(limit);
    if (state !== undefined) query.andWhere(`alarm.resolvedAt IS ${state === 'firing' ? '' : 'NOT '}NULL`);
    if (before !== null) query.andWhere('alarm.id < :before', { before });
    return query.getMany();
  }
}

function toDto({ id, ruleId: rule, ruleName, kind, message, details, firedAt, resolvedAt }: AlarmEntity): AlarmDto {
  const state = resolvedAt === null ? 'firing' : 'resolved';
  const times = { firedAt: time(firedAt), resolvedAt: optionalTime(resolvedAt) };
  return { id, rule, ruleName, kind, state, message, details, ...times };
}
