import { ApiProperty } from '@nestjs/swagger';
import { type Currency, CURRENCY_CODES } from '../../../common/currency.js';
import type { MerchantEnvironment } from '../../../merchants/merchant-settings.js';
import { ATTENTION_CODES, type AttentionCode } from '../../../transactions/states.js';
import { TransactionDto } from '../../transactions/transaction.dto.js';
import { ENVIRONMENTS } from '../figures/figures.dto.js';

/** Payments that need a person for one reason. */
export class AttentionItemDto {
  @ApiProperty({ enum: ATTENTION_CODES, enumName: 'AttentionCode', example: 'paid_not_returned' })
  code: AttentionCode;

  @ApiProperty({ type: 'integer', description: 'How many', example: 3 })
  payments: number;

  @ApiProperty({ type: [TransactionDto], description: 'The newest of them, five at most' })
  newest: TransactionDto[];
}

/** Money of which it is not certain that it is where it should be. */
export class AtRiskDto {
  @ApiProperty({ enum: ENVIRONMENTS, enumName: 'MerchantEnvironment', example: 'production' })
  environment: MerchantEnvironment;

  @ApiProperty({ enum: CURRENCY_CODES, enumName: 'Currency', example: 'AUD' })
  currency: Currency;

  @ApiProperty({ type: 'integer', example: 3 })
  payments: number;

  @ApiProperty({ description: 'Of these payments, what is not refunded', example: '36.90' })
  amount: string;
}

export class AttentionReportDto {
  @ApiProperty({ type: 'integer', description: 'Payments; one may need a person for several reasons', example: 3 })
  payments: number;

  @ApiProperty({ type: [AttentionItemDto], description: 'Reasons that there are, the most frequent first' })
  items: AttentionItemDto[];

  @ApiProperty({ type: [AtRiskDto], description: 'By environment and currency' })
  atRisk: AtRiskDto[];
}
