import { ApiProperty } from '@nestjs/swagger';
import { FiguresDto } from '../figures/figures.dto.js';
import { SUMMARY_GROUPS, type SummaryGroup } from './summary.query.js';

const TIME = { type: String, format: 'date-time' } as const;

export class SummaryItemDto extends FiguresDto {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The day, the card type, the id of the integration, or the code of the failure; null: none was chosen',
    example: '2026-03-02',
  })
  group: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of an integration, for people', example: null })
  name: string | null;
}

/** Of which period figures are, and what they add up to. */
export class PeriodFiguresDto {
  @ApiProperty({ ...TIME, description: 'Belongs to the period', example: '2026-02-28T13:00:00.000Z' })
  from: string;

  @ApiProperty({ ...TIME, description: 'Does not belong to it any more', example: '2026-03-31T13:00:00.000Z' })
  to: string;

  @ApiProperty({ example: 'Australia/Sydney' })
  timeZone: string;

  @ApiProperty({ type: [FiguresDto], description: 'Of all payments of the period, by environment and currency' })
  totals: FiguresDto[];
}

export class SummaryDto extends PeriodFiguresDto {
  @ApiProperty({ enum: SUMMARY_GROUPS, enumName: 'SummaryGroup', example: 'day' })
  groupBy: SummaryGroup;

  @ApiProperty({
    type: [SummaryItemDto],
    description: 'Days in their order, others by the number of payments; a day without any is left out',
  })
  items: SummaryItemDto[];
}

export class OverviewDto extends PeriodFiguresDto {
  @ApiProperty({ type: [SummaryItemDto], description: 'In their order; a day without a payment is left out' })
  days: SummaryItemDto[];

  @ApiProperty({
    type: [SummaryItemDto],
    description: 'By the card type that was chosen last, the most frequent one first',
  })
  cardTypes: SummaryItemDto[];

  @ApiProperty({
    type: [SummaryItemDto],
    description: 'By why payments failed, the most frequent reason first; those that did not fail are left out',
  })
  failureReasons: SummaryItemDto[];
}
