import { ApiProperty } from '@nestjs/swagger';
import { type Currency, CURRENCY_CODES } from '../../../common/currency.js';
import type { MerchantEnvironment } from '../../../merchants/merchant-settings.js';

export const ENVIRONMENTS = ['production', 'test'] as const satisfies readonly MerchantEnvironment[];

/** How many payments are in each state. */
export class StatusCountsDto {
  @ApiProperty({ type: 'integer', example: 2 })
  open: number;

  @ApiProperty({ type: 'integer', example: 1 })
  processing: number;

  @ApiProperty({ type: 'integer', example: 90 })
  succeeded: number;

  @ApiProperty({ type: 'integer', example: 4 })
  failed: number;

  @ApiProperty({ type: 'integer', example: 2 })
  cancelled: number;

  @ApiProperty({ type: 'integer', example: 1 })
  expired: number;
}

/** What customers were asked for by payments in each state. */
export class StatusAmountsDto {
  @ApiProperty({ example: '24.60' })
  open: string;

  @ApiProperty({ example: '12.30' })
  processing: string;

  @ApiProperty({ example: '1107.00' })
  succeeded: string;

  @ApiProperty({ example: '49.20' })
  failed: string;

  @ApiProperty({ example: '24.60' })
  cancelled: string;

  @ApiProperty({ example: '12.30' })
  expired: string;
}

/** How many payments, and how much money. */
export class FiguresDto {
  @ApiProperty({
    enum: ENVIRONMENTS,
    enumName: 'MerchantEnvironment',
    description: 'Test and production money are never added up',
    example: 'production',
  })
  environment: MerchantEnvironment;

  @ApiProperty({ enum: CURRENCY_CODES, enumName: 'Currency', example: 'AUD' })
  currency: Currency;

  @ApiProperty({ type: 'integer', description: 'All that customers were asked for', example: 100 })
  payments: number;

  @ApiProperty({ type: StatusCountsDto })
  counts: StatusCountsDto;

  @ApiProperty({ type: StatusAmountsDto })
  amounts: StatusAmountsDto;

  @ApiProperty({ description: 'What customers were asked for in all', example: '1230.00' })
  amount: string;

  @ApiProperty({ description: 'What was paid; refunds are not taken off', example: '1107.00' })
  succeededAmount: string;

  @ApiProperty({ description: 'What of these payments was refunded, whenever', example: '12.30' })
  refundedAmount: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Succeeded, of those that are over (succeeded, failed, cancelled, expired); null: none is',
    example: 0.9278,
  })
  successRate: number | null;
}
