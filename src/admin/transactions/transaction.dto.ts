import { ApiProperty } from '@nestjs/swagger';
import { type CardType, CARD_TYPES } from '../../common/card-type.js';
import { type Currency, CURRENCY_CODES } from '../../common/currency.js';
import {
  ATTENTION_CODES,
  type AttentionCode,
  TRANSACTION_STATUSES,
  type TransactionStatus,
} from '../../transactions/states.js';

const TIME = { type: String, format: 'date-time' } as const;
const OPTIONAL_TIME = { ...TIME, nullable: true } as const;

/** What a customer was asked to pay, and what became of it. */
export class TransactionDto {
  @ApiProperty({ format: 'uuid', example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string;

  @ApiProperty({ description: "The host platform's own identifier", example: '65f1c0ffee65f1c0ffee65f1' })
  transactionId: string;

  @ApiProperty({ example: 'INV-1042' })
  reference: string;

  @ApiProperty({ description: "A decimal with all of the currency's decimals", example: '12.30' })
  amount: string;

  @ApiProperty({ enum: CURRENCY_CODES, enumName: 'Currency', example: 'AUD' })
  currency: Currency;

  @ApiProperty({ enum: TRANSACTION_STATUSES, enumName: 'TransactionStatus', example: 'succeeded' })
  status: TransactionStatus;

  @ApiProperty({
    enum: ATTENTION_CODES,
    enumName: 'AttentionCode',
    isArray: true,
    description: 'What needs a person',
    example: ['paid_not_returned'],
  })
  attention: AttentionCode[];

  @ApiProperty({
    format: 'uuid',
    description: 'Id of the integration',
    example: '01936f2e-0000-7c1d-9f5a-3f1f0a1b2c3d',
  })
  integration: string;

  @ApiProperty({ format: 'uuid', description: 'Id of the merchant', example: '01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d' })
  merchant: string;

  @ApiProperty({
    type: String,
    enum: [...CARD_TYPES, null],
    nullable: true,
    description: 'Of the attempt that counts: the one that succeeded, else the latest',
    example: 'UnionPay',
  })
  cardType: CardType | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of the same attempt', example: '0h3v9x2k7m1q8r5t4w6z' })
  orderId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it has not succeeded', example: null })
  failureCode: string | null;

  @ApiProperty({ description: 'What the provider has sent back or has taken to send back', example: '0.00' })
  refundedAmount: string;

  @ApiProperty({ ...OPTIONAL_TIME, example: '2026-03-02T08:17:02.412Z' })
  succeededAt: string | null;

  @ApiProperty({
    ...OPTIONAL_TIME,
    description: 'When the host platform was first told the result: by the customer who came back, or by a delivery',
    example: null,
  })
  returnedAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['success', 'fail', null],
    description: 'With what',
    example: null,
  })
  returnedStatus: 'success' | 'fail' | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Day of settlement, as the provider said',
    example: '2026-03-03',
  })
  settledOn: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the provider has yet to settle of it, as it said last; null: it has not said',
    example: '0.00',
  })
  unsettledAmount: string | null;

  @ApiProperty({
    ...TIME,
    description: 'Until when the customer may begin to pay',
    example: '2026-03-02T09:15:30.000Z',
  })
  expiresAt: string;

  @ApiProperty({ ...TIME, example: '2026-03-02T08:15:30.123Z' })
  createdAt: string;

  @ApiProperty({ ...TIME, example: '2026-03-02T08:17:02.412Z' })
  updatedAt: string;
}

export class TransactionPageDto {
  @ApiProperty({ type: [TransactionDto] })
  items: TransactionDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'For the next page; null: this is the last',
    example: null,
  })
  nextCursor: string | null;
}
