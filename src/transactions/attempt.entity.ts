import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { CardType } from '../common/card-type.js';
import type { Currency } from '../common/currency.js';
import { count, id, minorUnits, moment, optionalMoment, optionalText, text, version } from '../database/columns.js';
import type { Absence } from './absence.js';
import type { FailureCode } from './failure-code.js';
import type { AttemptStatus } from './states.js';
import { TransactionEntity } from './transaction.entity.js';

/** One order at the provider. Stored before the provider hears of it. */
@Entity('attempts')
@Index('attempts_order', ['orderId'], { unique: true })
@Index('attempts_transaction', ['transactionId', 'createdAt'])
@Index('attempts_due', ['nextQueryAt'])
@Index('attempts_ended', ['endedAt', 'cardType', 'status', 'failureCode'])
@Index('attempts_settlement', ['settlementQueryAt'])
@Index('attempts_order_search', { synchronize: false })
// The database itself sees to it that no transaction has two orders that may still be paid.
@Index('attempts_one_under_way', ['transactionId'], {
  unique: true,
  where: "status IN ('starting', 'redirected', 'emailed', 'unknown')",
})
export class AttemptEntity {
  @PrimaryColumn(id('id'))
  id: string;

  /** Primary key of the transaction (not the host platform's identifier). */
  @Column(id('transaction_id'))
  transactionId: string;

  @ManyToOne(() => TransactionEntity)
  @JoinColumn({ name: 'transaction_id', foreignKeyConstraintName: 'attempts_transaction_fk' })
  transaction?: TransactionEntity;

  @Column(id('merchant_id'))
  merchantId: string;

  /** The configuration, and so the keys, this order was signed with. */
  @Column(version('merchant_version'))
  merchantVersion: number;

  @Column(text('order_id', 64))
  orderId: string;

  /** As sent; an absent one is null. */
  @Column(optionalText('client_id', 100))
  clientId: string | null;

  @Column(text('card_type', 16))
  cardType: CardType;

  /** The very text that was signed and sent. */
  @Column(text('amount_text', 32))
  amountText: string;

  @Column(minorUnits('amount_minor'))
  amountMinor: number;

  @Column(text('currency', 3))
  currency: Currency;

  @Column(text('status', 16))
  status: AttemptStatus;

  @Column(optionalText('failure_code', 40))
  failureCode: FailureCode | null;

  /** The provider's payment page, so that a customer who lost it finds the way back. */
  @Column(optionalText('payment_page_url', 2000))
  paymentPageUrl: string | null;

  /** When the provider is to be asked next; null once nothing more is expected. */
  @Column(optionalMoment('next_query_at'))
  nextQueryAt: number | null;

  /** When the provider is to be asked whether a paid order is settled; apart from the queries that customers wait for. */
  @Column(optionalMoment('settlement_query_at'))
  settlementQueryAt: number | null;

  @Column(optionalMoment('last_query_at'))
  lastQueryAt: number | null;

  @Column(count('query_count'))
  queryCount: number;

  /** Until when one process has this attempt to itself for a query. */
  @Column(optionalMoment('leased_until'))
  leasedUntil: number | null;

  /** How many queries in a row said `absenceSaid`. */
  @Column(count('absence_count'))
  absenceCount: number;

  /** What they said without any evidence; null where the last one said something else. */
  @Column(optionalText('absence_said', 32))
  absenceSaid: Absence['said'];

  @Column(moment('created_at'))
  createdAt: number;

  @Column(moment('updated_at'))
  updatedAt: number;

  @Column(optionalMoment('ended_at'))
  endedAt: number | null;
}
