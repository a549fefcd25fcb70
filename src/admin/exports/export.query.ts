import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type TransactionSort, TRANSACTION_SORTS } from '../../transactions/listing/transaction-filter.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { TransactionFilterQuery } from '../transactions/transaction-list.query.js';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export class ExportQuery extends TransactionFilterQuery {
  @ApiProperty({ required: false, enum: EXPORT_FORMATS, enumName: 'ExportFormat', default: 'csv' })
  @MayBeAbsent()
  @IsIn(EXPORT_FORMATS)
  format: ExportFormat = 'csv';

  @ApiProperty({ required: false, enum: TRANSACTION_SORTS, enumName: 'TransactionSort', default: '-createdAt' })
  @MayBeAbsent()
  @IsIn(TRANSACTION_SORTS)
  sort: TransactionSort = '-createdAt';
}
