import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { type CardType, CARD_TYPES } from '../../common/card-type.js';
import { type Currency, CURRENCY_CODES } from '../../common/currency.js';
import { Rule } from '../../merchants/input/rules.js';
import type { MerchantEnvironment } from '../../merchants/merchant-settings.js';
import { type TransactionSort, TRANSACTION_SORTS } from '../../transactions/listing/transaction-filter.js';
import {
  ATTENTION_CODES,
  type AttentionCode,
  TRANSACTION_STATUSES,
  type TransactionStatus,
} from '../../transactions/states.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { ENVIRONMENTS } from '../reports/figures/figures.dto.js';
import { isTime } from './time-filter.js';

const TIME = 'must be a time such as 2026-03-02T08:15:30Z, or a day such as 2026-03-02';
const AMOUNT = { message: 'must be a plain decimal such as 12.30' };
const DECIMAL = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,3})?$/;
const SHORTEST = 'Amounts of different currencies are compared as numbers, not converted; name a currency to mean one.';

/** Which transactions are wanted, all of it at once, and which part of the list. */
export class TransactionFilterQuery {
  @ApiProperty({ required: false, enum: TRANSACTION_STATUSES, enumName: 'TransactionStatus' })
  @MayBeAbsent()
  @IsIn(TRANSACTION_STATUSES)
  status?: TransactionStatus;

  @ApiProperty({ required: false, enum: ATTENTION_CODES, enumName: 'AttentionCode', description: 'Has this code' })
  @MayBeAbsent()
  @IsIn(ATTENTION_CODES)
  attention?: AttentionCode;

  @ApiProperty({ required: false, format: 'uuid', description: 'Id of an integration' })
  @MayBeAbsent()
  @IsUUID()
  integration?: string;

  @ApiProperty({ required: false, format: 'uuid', description: 'Id of a merchant' })
  @MayBeAbsent()
  @IsUUID()
  merchant?: string;

  @ApiProperty({
    required: false,
    enum: ENVIRONMENTS,
    enumName: 'MerchantEnvironment',
    description: 'Only test, or only production money, by what the merchant was when the payment was made',
  })
  @MayBeAbsent()
  @IsIn(ENVIRONMENTS)
  environment?: MerchantEnvironment;

  @ApiProperty({ required: false, enum: CARD_TYPES, enumName: 'CardType' })
  @MayBeAbsent()
  @IsIn(CARD_TYPES)
  cardType?: CardType;

  @ApiProperty({ required: false, enum: CURRENCY_CODES, enumName: 'Currency', description: 'ISO 4217' })
  @MayBeAbsent()
  @IsIn(CURRENCY_CODES)
  currency?: Currency;

  @ApiProperty({
    required: false,
    example: '2026-03-01T00:00:00Z',
    description: 'Made then or later; a day begins at 0:00 UTC',
  })
  @MayBeAbsent()
  @Rule(TIME, isTime)
  from?: string;

  @ApiProperty({
    required: false,
    example: '2026-03-31',
    description: 'Made before then; a day (UTC) counts as a whole',
  })
  @MayBeAbsent()
  @Rule(TIME, isTime)
  to?: string;

  @ApiProperty({ required: false, example: '10.00', description: `At least. ${SHORTEST}` })
  @MayBeAbsent()
  @Matches(DECIMAL, AMOUNT)
  minAmount?: string;

  @ApiProperty({ required: false, example: '250.00', description: `At most. ${SHORTEST}` })
  @MayBeAbsent()
  @Matches(DECIMAL, AMOUNT)
  maxAmount?: string;

  @ApiProperty({
    required: false,
    example: 'INV-10',
    description: 'How the reference, the transactionId or the orderID of any attempt begins; `a` finds `A`',
  })
  @MayBeAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  q?: string;
}

export class TransactionListQuery extends TransactionFilterQuery {
  @ApiProperty({ required: false, enum: TRANSACTION_SORTS, enumName: 'TransactionSort', default: '-createdAt' })
  @MayBeAbsent()
  @IsIn(TRANSACTION_SORTS)
  sort: TransactionSort = '-createdAt';

  @ApiProperty({ required: false, minimum: 1, maximum: 200, default: 50, example: 50, type: 'integer' })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  @ApiProperty({ required: false, description: '`nextCursor` of the page before, with the same filters and sort' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
