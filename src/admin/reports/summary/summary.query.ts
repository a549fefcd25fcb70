import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { MayBeAbsent } from '../../problem/optional.decorator.js';
import { PeriodQuery } from '../report.query.js';

export const SUMMARY_GROUPS = ['day', 'cardType', 'integration', 'failureReason'] as const;
export type SummaryGroup = (typeof SUMMARY_GROUPS)[number];

/** Of which payments, and of which time, figures are. */
export class FiguresQuery extends PeriodQuery {
  @ApiProperty({ required: false, format: 'uuid', description: 'Id of an integration' })
  @MayBeAbsent()
  @IsUUID()
  integration?: string;
}

export class SummaryQuery extends FiguresQuery {
  @ApiProperty({ required: false, enum: SUMMARY_GROUPS, enumName: 'SummaryGroup', default: 'day' })
  @MayBeAbsent()
  @IsIn(SUMMARY_GROUPS)
  groupBy: SummaryGroup = 'day';
}
