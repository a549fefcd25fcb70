import { ApiProperty } from '@nestjs/swagger';
import { isTimeZone } from '../../../common/time-zone.js';
import { Rule } from '../../../merchants/input/rules.js';
import { MayBeAbsent } from '../../problem/optional.decorator.js';
import { FormatProperty, type ReportFormat } from '../answer-format.js';
import { ReportScopeQuery } from '../report.query.js';
import { isDay } from '../settlement/settlement.query.js';

export class DailyCloseQuery extends ReportScopeQuery {
  @ApiProperty({ required: false, format: 'date', example: '2026-03-02', description: 'Default: yesterday' })
  @MayBeAbsent()
  @Rule('must be a day such as 2026-03-02', isDay)
  date?: string;

  @ApiProperty({
    required: false,
    type: String,
    default: 'UTC',
    example: 'Australia/Sydney',
    description: 'IANA name of the time zone whose day is meant',
  })
  @MayBeAbsent()
  @Rule('must be the name of a time zone such as Asia/Shanghai', isTimeZone)
  timeZone = 'UTC';

  @FormatProperty()
  format: ReportFormat = 'json';
}
