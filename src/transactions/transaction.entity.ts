import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CardType } from '../common/card-type.js';
import type { Currency } from '../common/currency.js';
import {
  count,
  id,
  json,
  minorUnits,
  moment,
  optionalMinorUnits,
  optionalMoment,
  optionalText,
  text,
  version,
} from '../database/columns.js';
import type { FailureCode } from './failure-code.js';
import type { AttentionCode, TransactionStatus } from './states.js';

/**
 * What a customer was asked to pay: one signed request of the host platform, once per integration and transactionId.
 * The texts that were signed are kept as they came; `amountMinor` is derived from `amountText`.
 */
@Entity('transactions')
@Index('transactions_token', ['token'], { unique: true })
@Index('transactions_request', ['integrationId', 'transactionId'], { unique: true })
@Index('transactions_created', ['createdAt', 'id', 'currency', 'amountMinor'])
@Index('transactions_status', ['status', 'createdAt', 'id', 'cardType', 'currency', 'amountMinor'])
@Index('transactions_integration', [
  'integrationId',
  'createdAt',
  'id',
  'status',
  'cardType',
  'currency',
  'amountMinor',
])
@Index('transactions_merchant', ['merchantId', 'createdAt', 'id', 'status', 'cardType', 'currency', 'amountMinor'])
@Index('transactions_card_type', ['cardType', 'createdAt', 'id', 'currency', 'amountMinor'])
@Index('transactions_currency', ['currency', 'createdAt', 'id', 'amountMinor'])
// Reports are counted on these alone, without reading a row.
@Index('transactions_figures', { synchronize: false })
@Index(
  'transactions_succeeded',
  [
    'succeededAt',
    'merchantId',
    'merchantVersion',
    'currency',
    'amountMinor',
    'refundedMinor',
    'settledOn',
    'unsettledMinor',
  ],
  { where: 'succeeded_at IS NOT NULL' },
)
@Index('transactions_attention', ['createdAt', 'id'], { where: "attention <> '[]'" })
@Index('transactions_secret', ['integrationSecretId', 'createdAt'])
// What lists are sorted and searched by: expressions, which only the migration can tell.
@Index('transactions_amount', { synchronize: false })
@Index('transactions_reference_search', { synchronize: false })
@Index('transactions_request_search', { synchronize: false })
@Index('transactions_due', ['dueAt'])
@Index('transactions_unsealed', ['id'], { where: 'sealed_events < event_count' })
export class TransactionEntity {
  @PrimaryColumn(id('id'))
  id: string;

  /** The secret part of the checkout's address. */
  @Column(text('token', 64))
  token: string;

  @Column(id('integration_id'))
  integrationId: string;

  /** Version of the integration's configuration that this transaction was made with. */
  @Column(version('integration_version'))
  integrationVersion: number;

  /** The secret that verified the request; the return is signed with it, also after a rotation. */
  @Column(id('integration_secret_id'))
  integrationSecretId: string;

  @Column(id('merchant_id'))
  merchantId: string;

  @Column(version('merchant_version'))
  merchantVersion: number;

  /** The host platform's own identifier, as signed. */
  @Column(text('transaction_id', 200))
  transactionId: string;

  @Column(text('reference', 500))
  reference: string;

  @Column(text('amount_text', 32))
  amountText: string;

  @Column(minorUnits('amount_minor'))
  amountMinor: number;

  @Column(text('currency', 3))
  currency: Currency;

  /** Where the customer goes back to; checked once, against the integration's hosts, when it came. */
  @Column(text('redirect_url', 2000))
  redirectUrl: string;

  @Column(text('status', 16))
  status: TransactionStatus;

  @Column(json('attention'))
  attention: AttentionCode[];

  /** Of the attempt that counts: the one that succeeded, else the latest. */
  @Column(optionalText('card_type', 16))
  cardType: CardType | null;

  @Column(optionalText('order_id', 64))
  orderId: string | null;

  /** Why the last attempt, or the whole transaction, did not succeed. */
  @Column(optionalText('failure_code', 40))
  failureCode: FailureCode | null;

  /** Language of the customer's pages, so that a repeated return says the very same. */
  @Column(text('locale', 8))
  locale: string;

  @Column(optionalMoment('succeeded_at'))
  succeededAt: number | null;

  /** When the host platform was first told the result – by the customer, or by a delivery – and which result last. */
  @Column(optionalMoment('returned_at'))
  returnedAt: number | null;

  @Column(optionalText('returned_status', 8))
  returnedStatus: 'success' | 'fail' | null;

  @Column({ ...minorUnits('refunded_minor'), default: 0 })
  refundedMinor: number;

  /** The day on which the provider settles, or has settled, the payment: `YYYY-MM-DD`. Null: it has not said yet. */
  @Column(optionalText('settled_on', 10))
  settledOn: string | null;

  /** What of the payment is not settled yet, as the provider said last; null as long as it has not said. */
  @Column(optionalMinorUnits('unsettled_minor'))
  unsettledMinor: number | null;

  @Column(moment('expires_at'))
  expiresAt: number;

  /** When the scheduler has to look at the transaction itself (expiry, a customer who never came back). */
  @Column(optionalMoment('due_at'))
  dueAt: number | null;

  /** Number of the last event; the next event takes the next one. */
  @Column(count('event_count'))
  eventCount: number;

  /** The hash of the last event. */
  @Column({ ...text('events_hash', 64), default: '' })
  eventsHash: string;

  /** A keyed hash over the state and the last event: nothing here is changed unseen by hand. */
  @Column({ ...text('mac', 64), default: '' })
  mac: string;

  /** How many of the events the audit chain vouches for. */
  @Column(count('sealed_events'))
  sealedEvents: number;

  /** Identifier of the request that made this row, for finding it in the logs. */
  @Column(text('correlation_id', 64))
  correlationId: string;

  @Column(moment('created_at'))
  createdAt: number;

  @Column(moment('updated_at'))
  updatedAt: number;
}
