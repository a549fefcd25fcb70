import { ApiProperty } from '@nestjs/swagger';
import { type Currency, CURRENCY_CODES } from '../../../common/currency.js';
import type { MerchantEnvironment } from '../../../merchants/merchant-settings.js';
import { ATTENTION_CODES, TRANSACTION_STATUSES, type TransactionStatus } from '../../../transactions/states.js';
import { ENVIRONMENTS, FiguresDto } from '../figures/figures.dto.js';
import { MerchantMoneyDto } from '../settlement/settlement.dto.js';

/** Where our ledger and the provider differ, or may yet: what needs a person, and orders without an outcome. */
export const DIFFERENCE_CODES = [
  ...ATTENTION_CODES.filter((code) => code !== 'paid_not_returned'),
  /** No outcome at the end of the day, nor until now. */
  'still_open',
] as const;
export type DifferenceCode = (typeof DIFFERENCE_CODES)[number];

const TIME = { type: String, format: 'date-time' } as const;

export class CloseItemDto extends FiguresDto {
  @ApiProperty({
    format: 'uuid',
    description: 'Id of the merchant',
    example: '01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d',
  })
  merchant: string;

  @ApiProperty({ type: String, nullable: true, example: 'Harbour Offices' })
  name: string | null;
}

export class DifferenceDto {
  @ApiProperty({ enum: DIFFERENCE_CODES, enumName: 'DifferenceCode', example: 'amount_mismatch' })
  code: DifferenceCode;

  @ApiProperty({
    format: 'uuid',
    description: 'Id of the transaction',
    example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d',
  })
  transaction: string;

  @ApiProperty({ example: 'INV-1042' })
  reference: string;

  @ApiProperty({ type: String, nullable: true, example: '0h3v9x2k7m1q8r5t4w6z' })
  orderId: string | null;

  @ApiProperty({ enum: TRANSACTION_STATUSES, enumName: 'TransactionStatus', example: 'succeeded' })
  status: TransactionStatus;

  @ApiProperty({ example: '12.30' })
  amount: string;

  @ApiProperty({ enum: CURRENCY_CODES, enumName: 'Currency', example: 'AUD' })
  currency: Currency;

  @ApiProperty({ format: 'uuid', description: 'Id of the merchant', example: '01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d' })
  merchant: string;

  @ApiProperty({ enum: ENVIRONMENTS, enumName: 'MerchantEnvironment', example: 'production' })
  environment: MerchantEnvironment;

  @ApiProperty({ ...TIME, example: '2026-03-02T08:15:30.123Z' })
  createdAt: string;

  @ApiProperty({ ...TIME, nullable: true, example: '2026-03-02T08:17:02.412Z' })
  succeededAt: string | null;
}

export class DailyCloseDto {
  @ApiProperty({ type: String, format: 'date', example: '2026-03-02' })
  date: string;

  @ApiProperty({ example: 'Australia/Sydney' })
  timeZone: string;

  @ApiProperty({ ...TIME, description: 'When the day began', example: '2026-03-01T13:00:00.000Z' })
  from: string;

  @ApiProperty({ ...TIME, description: 'When the next one began', example: '2026-03-02T13:00:00.000Z' })
  to: string;

  @ApiProperty({ description: 'Whether the day is over', example: true })
  closed: boolean;

  @ApiProperty({
    type: [CloseItemDto],
    description: 'What became, until now, of the payments that were made on the day; by merchant and currency',
  })
  items: CloseItemDto[];

  @ApiProperty({ type: [FiguresDto], description: 'The same by environment and currency' })
  totals: FiguresDto[];

  @ApiProperty({
    type: [MerchantMoneyDto],
    description: 'Money that was confirmed on the day, whenever the payment was made',
  })
  taken: MerchantMoneyDto[];

  @ApiProperty({
    type: [DifferenceDto],
    description: 'Of payments that were made or confirmed on the day: 1000 at most, the oldest first',
  })
  differences: DifferenceDto[];

  @ApiProperty({ description: 'Whether there are more differences than are listed', example: false })
  moreDifferences: boolean;
}
