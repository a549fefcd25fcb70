import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { AUDIT_ACTIONS, type AuditAction } from '../../audit/audit-actions.js';
import { Rule } from '../../merchants/input/rules.js';
import { PageLimit } from '../page.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { isTime } from '../transactions/time-filter.js';

const TIME = 'must be a time such as 2026-03-02T08:15:30Z, or a day such as 2026-03-02';

/** Which entries are wanted, and which part of the list. */
export class AuditLogQuery extends PageLimit {
  @ApiProperty({
    required: false,
    description: 'Who did it: id, or e-mail address or name',
    example: 'kim@example.com',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(254)
  actor?: string;

  @ApiProperty({ required: false, enum: AUDIT_ACTIONS, enumName: 'AuditAction' })
  @MayBeAbsent()
  @IsIn(AUDIT_ACTIONS)
  action?: AuditAction;

  @ApiProperty({ required: false, description: 'What it was done to: id or name', example: 'harbour' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(254)
  subject?: string;

  @ApiProperty({ required: false, example: '2026-03-01T00:00:00Z', description: 'Then or later' })
  @MayBeAbsent()
  @Rule(TIME, isTime)
  from?: string;

  @ApiProperty({ required: false, example: '2026-03-31', description: 'Before then; a day (UTC) counts as a whole' })
  @MayBeAbsent()
  @Rule(TIME, isTime)
  to?: string;

  @ApiProperty({ required: false, description: '`nextCursor` of the page before', type: String })
  @MayBeAbsent()
  @Matches(/^\d{1,9}$/, { message: 'must be the nextCursor of an answer' })
  cursor?: string;
}
