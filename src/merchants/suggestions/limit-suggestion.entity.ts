import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { CardType } from '../../common/card-type.js';
import type { Currency } from '../../common/currency.js';
import { count, id, moment, optionalMoment, optionalText, text } from '../../database/columns.js';
import { MerchantEntity } from '../merchant.entity.js';

export const SUGGESTION_STATUSES = ['open', 'accepted', 'dismissed'] as const;
export type SuggestionStatus = (typeof SUGGESTION_STATUSES)[number];

/** Limits that the provider named when it refused an amount, for a person to take over. Each range once. */
@Entity('merchant_limit_suggestions')
@Index('merchant_limit_suggestions_range', ['merchantId', 'rangeKey'], { unique: true })
export class LimitSuggestionEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(id('merchant_id'))
  merchantId: string;

  @ManyToOne(() => MerchantEntity)
  @JoinColumn({ name: 'merchant_id', foreignKeyConstraintName: 'merchant_limit_suggestions_merchant_fk' })
  merchant?: MerchantEntity;

  /** All that makes it this one: currency, card type and both limits. */
  @Column(text('range_key', 120))
  rangeKey: string;

  @Column(text('currency', 3))
  currency: Currency;

  @Column(text('card_type', 16))
  cardType: CardType;

  @Column(optionalText('min_amount', 20))
  minAmount: string | null;

  @Column(optionalText('max_amount', 20))
  maxAmount: string | null;

  /** What the provider said, plain, for a person. */
  @Column(text('message', 500))
  message: string;

  /** The payment that was refused last; our identifier. */
  @Column(id('transaction_id'))
  transactionId: string;

  @Column(text('refused_amount', 32))
  refusedAmount: string;

  @Column(text('status', 16))
  status: SuggestionStatus;

  @Column(count('times_seen'))
  timesSeen: number;

  @Column(moment('last_seen_at'))
  lastSeenAt: number;

  @Column(optionalMoment('decided_at'))
  decidedAt: number | null;

  /** The person or program that decided. */
  @Column(optionalText('decided_by', 100))
  decidedBy: string | null;

  @Column(moment('created_at'))
  createdAt: number;

  @Column(moment('updated_at'))
  updatedAt: number;
}
