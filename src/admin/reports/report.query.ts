import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { type Currency, CURRENCY_CODES } from '../../common/currency.js';
import { isTimeZone } from '../../common/time-zone.js';
import { Rule } from '../../merchants/input/rules.js';
import type { MerchantEnvironment } from '../../merchants/merchant-settings.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { isTime } from '../transactions/time-filter.js';
import { ENVIRONMENTS } from './figures/figures.dto.js';

const TIME = 'must be a time such as 2026-03-02T08:15:30Z, or a day such as 2026-03-02';

/** Of which payments a report is. */
export class ReportScopeQuery {
  @ApiProperty({
    required: false,
    enum: ENVIRONMENTS,
    enumName: 'MerchantEnvironment',
    description: 'Only test, or only production money; without it both, each for itself',
  })
  @MayBeAbsent()
  @IsIn(ENVIRONMENTS)
  environment?: MerchantEnvironment;

  @ApiProperty({ required: false, format: 'uuid', description: 'Id of a merchant' })
  @MayBeAbsent()
  @IsUUID()
  merchant?: string;

  @ApiProperty({ required: false, enum: CURRENCY_CODES, enumName: 'Currency', description: 'ISO 4217' })
  @MayBeAbsent()
  @IsIn(CURRENCY_CODES)
  currency?: Currency;
}

/** Of which merchants. */
export class MerchantScopeQuery extends OmitType(ReportScopeQuery, ['currency'] as const) {}

/** Of which payments, and of which time. */
export class PeriodQuery extends ReportScopeQuery {
  @ApiProperty({
    required: false,
    example: '2026-03-01',
    description: 'Then or later; a day begins at 0:00 of the time zone. Default: 30 days with the last one',
  })
  @MayBeAbsent()
  @Rule(TIME, isTime)
  from?: string;

  @ApiProperty({
    required: false,
    example: '2026-03-31',
    description: 'Before then; a day of the time zone counts as a whole. Default: today',
  })
  @MayBeAbsent()
  @Rule(TIME, isTime)
  to?: string;

  @ApiProperty({
    required: false,
    type: String,
    default: 'UTC',
    example: 'Australia/Sydney',
    description: 'IANA name of the time zone whose days are meant',
  })
  @MayBeAbsent()
  @Rule('must be the name of a time zone such as Asia/Shanghai', isTimeZone)
  timeZone = 'UTC';
}
