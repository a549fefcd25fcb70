import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type CardType, CARD_TYPES } from '../../common/card-type.js';
import { type Currency, CURRENCY_CODES } from '../../common/currency.js';
import { SUGGESTION_STATUSES, type SuggestionStatus } from '../../merchants/suggestions/limit-suggestion.entity.js';
import { type Page, PageQuery } from '../page.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';

const LIMIT = 'As a decimal of `currency`; null: this limit was not named';

export class SuggestionQuery extends PageQuery {
  @ApiProperty({ required: false, enum: SUGGESTION_STATUSES, enumName: 'SuggestionStatus', example: 'open' })
  @MayBeAbsent()
  @IsIn(SUGGESTION_STATUSES)
  status?: SuggestionStatus;
}

export class LimitSuggestionDto {
  @ApiProperty({ format: 'uuid', example: '019aa3f0-6b7c-7d8e-9f00-112233445566' })
  id: string;

  @ApiProperty({ enum: SUGGESTION_STATUSES, enumName: 'SuggestionStatus' })
  status: SuggestionStatus;

  @ApiProperty({ type: String, nullable: true, description: LIMIT, example: '1.00' })
  minAmount: string | null;

  @ApiProperty({ type: String, nullable: true, description: LIMIT, example: '15000.00' })
  maxAmount: string | null;

  @ApiProperty({ enum: CURRENCY_CODES, enumName: 'Currency' })
  currency: Currency;

  @ApiProperty({ enum: CARD_TYPES, enumName: 'CardType', description: 'Of the payment that was refused' })
  cardType: CardType;

  @ApiProperty({
    description: 'What the provider said',
    example: 'Amount out of range - for this merchant; USD [min = 1.00, max = 15000.00]',
  })
  message: string;

  @ApiProperty({ description: 'The amount that was refused last', example: '20000.00' })
  refusedAmount: string;

  @ApiProperty({
    description: 'Its transaction, for `/transactions/{id}`',
    example: '019aa3f0-6b7c-7d8e-9f00-99887766554a',
  })
  transaction: string;

  @ApiProperty({ description: 'How often the provider said so', example: 3 })
  timesSeen: number;

  @ApiProperty({ example: '2026-03-02T08:15:30.000Z' })
  lastSeenAt: string;

  @ApiProperty({
    type: [String],
    description: 'What accepting it would mean beyond this currency and card type',
    example: ['The limits would count for all card types: UnionPay, Alipay'],
  })
  warnings: string[];

  @ApiProperty({ type: String, nullable: true, description: 'When it was accepted or dismissed', example: null })
  decidedAt: string | null;

  @ApiProperty({ example: '2026-03-02T08:15:30.000Z' })
  createdAt: string;

  @ApiProperty({ example: '2026-03-02T08:15:30.000Z' })
  updatedAt: string;
}

export class LimitSuggestionPageDto implements Page<LimitSuggestionDto> {
  @ApiProperty({ type: [LimitSuggestionDto] })
  items: LimitSuggestionDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'For the next page; null: this is the last',
    example: null,
  })
  nextCursor: string | null;
}
