import { ApiProperty } from '@nestjs/swagger';
import { Rule } from '../../../merchants/input/rules.js';
import { MayBeAbsent } from '../../problem/optional.decorator.js';
import { isTime } from '../../transactions/time-filter.js';
import { FormatProperty, type ReportFormat } from '../answer-format.js';
import { ReportScopeQuery } from '../report.query.js';

const DAY = 'must be a day such as 2026-03-02';

export function isDay(value: unknown): value is string {
  return isTime(value) && value.length === 10;
}

export class SettlementQuery extends ReportScopeQuery {
  @ApiProperty({ required: false, format: 'date', example: '2026-03-03', description: 'One day; else `from` and `to`' })
  @MayBeAbsent()
  @Rule(DAY, isDay)
  date?: string;

  @ApiProperty({ required: false, format: 'date', example: '2026-03-01', description: 'Default: 30 days before `to`' })
  @MayBeAbsent()
  @Rule(DAY, isDay)
  from?: string;

  @ApiProperty({
    required: false,
    format: 'date',
    example: '2026-03-31',
    description: 'The last day; default: in seven days, so that announced settlements are there',
  })
  @MayBeAbsent()
  @Rule(DAY, isDay)
  to?: string;

  @FormatProperty()
  format: ReportFormat = 'json';
}
