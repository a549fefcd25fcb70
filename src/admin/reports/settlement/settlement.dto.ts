import { ApiProperty } from '@nestjs/swagger';
import { type Currency, CURRENCY_CODES } from '../../../common/currency.js';
import type { MerchantEnvironment } from '../../../merchants/merchant-settings.js';
import { ENVIRONMENTS } from '../figures/figures.dto.js';

export const SETTLEMENT_STATES = ['settled', 'announced', 'incomplete'] as const;
export type SettlementState = (typeof SETTLEMENT_STATES)[number];

const MERCHANT = {
  format: 'uuid',
  description: 'Id of the merchant',
  example: '01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d',
} as const;

/** Money of one merchant in one currency. */
export class MerchantMoneyDto {
  @ApiProperty(MERCHANT)
  merchant: string;

  @ApiProperty({ type: String, nullable: true, example: 'Harbour Offices' })
  name: string | null;

  @ApiProperty({ enum: ENVIRONMENTS, enumName: 'MerchantEnvironment', example: 'production' })
  environment: MerchantEnvironment;

  @ApiProperty({ enum: CURRENCY_CODES, enumName: 'Currency', example: 'AUD' })
  currency: Currency;

  @ApiProperty({ type: 'integer', example: 12 })
  payments: number;

  @ApiProperty({ description: 'What was paid', example: '147.60' })
  amount: string;
}

export class SettlementItemDto extends MerchantMoneyDto {
  @ApiProperty({ type: String, format: 'date', description: 'The day that the provider names', example: '2026-03-03' })
  date: string;

  @ApiProperty({ description: 'What of these payments was refunded, whenever', example: '0.00' })
  refundedAmount: string;

  @ApiProperty({
    description: 'What of these payments is settled, by the balances the provider told',
    example: '147.60',
  })
  settledAmount: string;

  @ApiProperty({ description: 'What of these payments is not settled yet, as the provider says', example: '0.00' })
  unsettledAmount: string;

  @ApiProperty({
    enum: SETTLEMENT_STATES,
    enumName: 'SettlementState',
    description: '`announced`: the day is still to come; `incomplete`: it has come, and a balance is left',
    example: 'settled',
  })
  state: SettlementState;
}

/** How long payments have been waiting for a day of settlement. */
export class AgeDto {
  @ApiProperty({ type: 'integer', description: 'Paid at least so many days ago', example: 0 })
  fromDays: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'And less than so many; null: no limit', example: 2 })
  toDays: number | null;

  @ApiProperty({ type: 'integer', example: 3 })
  payments: number;

  @ApiProperty({ example: '36.90' })
  amount: string;
}

export class UnsettledDto extends MerchantMoneyDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'When the oldest of them was paid',
    example: '2026-03-02T08:17:02.412Z',
  })
  oldestSucceededAt: string;

  @ApiProperty({ type: [AgeDto], description: 'By age, the youngest first' })
  ages: AgeDto[];
}

export class SettlementTotalDto {
  @ApiProperty({ enum: ENVIRONMENTS, enumName: 'MerchantEnvironment', example: 'production' })
  environment: MerchantEnvironment;

  @ApiProperty({ enum: CURRENCY_CODES, enumName: 'Currency', example: 'AUD' })
  currency: Currency;

  @ApiProperty({ type: 'integer', example: 12 })
  payments: number;

  @ApiProperty({ description: 'What was paid', example: '147.60' })
  amount: string;

  @ApiProperty({ example: '0.00' })
  refundedAmount: string;

  @ApiProperty({ example: '147.60' })
  settledAmount: string;

  @ApiProperty({ example: '0.00' })
  unsettledAmount: string;
}

export class SettlementReportDto {
  @ApiProperty({ type: String, format: 'date', example: '2026-03-01' })
  from: string;

  @ApiProperty({ type: String, format: 'date', description: 'The last day', example: '2026-03-31' })
  to: string;

  @ApiProperty({ type: [SettlementItemDto], description: 'By day, merchant and currency' })
  items: SettlementItemDto[];

  @ApiProperty({ type: [SettlementTotalDto], description: 'Of the items, by environment and currency' })
  totals: SettlementTotalDto[];

  @ApiProperty({
    type: [UnsettledDto],
    description: 'Paid, not wholly refunded, and the provider has named no day yet; whenever they were paid',
  })
  unsettled: UnsettledDto[];
}
