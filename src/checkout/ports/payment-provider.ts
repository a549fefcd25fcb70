import type { CardType } from '../../common/card-type.js';
import type { Currency } from '../../common/currency.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import type { FailureCode } from '../../transactions/failure-code.js';

/** What the customer told of themselves, where the merchant's account needs it. Passed on, never stored. */
export interface CustomerDetails {
  readonly name: string;
  readonly email: string;
  readonly mobile?: string | undefined;
}

/** An order as it is stored and as it is sent: every text to the letter. */
export interface PaymentOrder {
  readonly orderId: string;
  readonly clientId: string | null;
  /** Decimal text with exactly the currency's decimals. */
  readonly amountText: string;
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly cardType: CardType;
}

/** Decimal texts with the currency's decimals; null: this end was not named. */
export interface AmountRange {
  readonly minAmount: string | null;
  readonly maxAmount: string | null;
}

/** What came of a payment call. Says whether money may be under way: that decides what may be done next. */
export type StartResult =
  /** The order was taken; the customer pays on this page. Its host was checked. */
  | { readonly kind: 'redirect'; readonly url: string; readonly httpStatus: number }
  /** The order was taken; the customer got an e-mail with a link. */
  | { readonly kind: 'emailed'; readonly httpStatus: number }
  /** Nothing was started, says the provider, or the call never left this machine. */
  | {
      readonly kind: 'refused';
      readonly code: FailureCode;
      readonly operatorMessage: string;
      readonly httpStatus?: number | undefined;
      /** What the provider takes, where it refused the amount and said so. */
      readonly range?: AmountRange | undefined;
    }
  /** The order may or may not have been taken. Only a query can tell. */
  | { readonly kind: 'unknown'; readonly operatorMessage: string; readonly httpStatus?: number | undefined };

/** What the provider says of an order when asked. Anything that isn't understood is `unavailable`. */
export type QueryResult =
  /** Paid. Amount and currency as the provider gave them, for the ledger to compare; absent if it gave none. */
  | {
      readonly kind: 'succeeded';
      readonly amountText: string | null;
      readonly currency: string | null;
      readonly settledOn: string | null;
      /** What is not settled yet, as the provider gave it; absent if it gave none. */
      readonly balanceText?: string;
      /** What the provider tells of refunds and cancellations; that it tells nothing proves nothing. */
      readonly reversed?: 'cancelled' | 'refunded' | 'partly_refunded';
    }
  | { readonly kind: 'pending' }
  /**
   * Not paid. `evidence` is false where the answer may as well mean that the order never arrived: no amount, no
   * currency, no signature (protocols.md, section 2, "the trap").
   */
  | {
      readonly kind: 'failed';
      readonly code: FailureCode;
      readonly evidence: boolean;
      readonly operatorMessage: string;
    }
  /** The provider doesn't know the order. */
  | { readonly kind: 'not_found' }
  /** No answer that could be read: time-out, fault, wrong credentials, a signature that doesn't hold. */
  | { readonly kind: 'unavailable'; readonly operatorMessage: string; readonly cause?: UnavailableCause };

/** What of the configuration a query without a usable answer points at; absent: nothing in particular. */
export type UnavailableCause = 'no_api_key' | 'api_key_refused' | 'merchant_unknown' | 'no_answer';

/** Money that is to go back. A refund is for a part or all, after settlement; a cancellation for all, before it. */
export interface Reversal {
  readonly kind: 'refund' | 'cancellation';
  readonly orderId: string;
  /** Decimal text with exactly the currency's decimals. */
  readonly amountText: string;
  /** The day on which it is to be done, `YYYY-MM-DD`, UTC. */
  readonly processOn: string;
}

/** What came of a command that sends money back. Decides whether it may be sent again: only after `refused`. */
export type ReversalResult =
  /** Done. */
  | { readonly kind: 'executed'; readonly operatorMessage: string; readonly httpStatus: number }
  /** Taken: done, or to be done. */
  | { readonly kind: 'accepted'; readonly operatorMessage: string; readonly httpStatus: number }
  /** Nothing was done, says the provider, or the command never left this machine. */
  | {
      readonly kind: 'refused';
      readonly code: ReversalRefusal;
      readonly operatorMessage: string;
      readonly httpStatus?: number | undefined;
    }
  /** It may or may not have been taken. */
  | { readonly kind: 'unknown'; readonly operatorMessage: string; readonly httpStatus?: number | undefined };

export const REVERSAL_REFUSALS = [
  'credentials_refused',
  'order_not_found',
  'amount_not_valid',
  'request_refused',
  'provider_unreachable',
] as const;
export type ReversalRefusal = (typeof REVERSAL_REFUSALS)[number];

export const BREAKER_STATES = ['closed', 'open', 'half_open'] as const;
/**
 * Whether payment calls are made: `closed` as ever, `open` none is after failures in a row, `half_open` one tries whether
 * it works again.
 */
export type BreakerState = (typeof BREAKER_STATES)[number];

/**
 * The payment provider, as the checkout sees it. Implementations do no retries of `start` and `reverse`, bound every call in time,
 * and never throw for anything the provider or the network does.
 */
export abstract class PaymentProvider {
  abstract start(account: MerchantAccount, order: PaymentOrder, customer: CustomerDetails | null): Promise<StartResult>;

  /**
   * Asks what became of an order. `account` is the one to ask with; `signedWith` the versions whose keys may have
   * signed the answer: the one the order was signed with, and the current one.
   */
  abstract query(
    account: MerchantAccount,
    order: PaymentOrder,
    signedWith: readonly MerchantAccount[],
  ): Promise<QueryResult>;

  /** Sends money back. Never repeated by the implementation: the provider would do it twice. */
  abstract reverse(account: MerchantAccount, reversal: Reversal): Promise<ReversalResult>;

  /** The identifier the provider is to know this customer by, to be stored before the payment call. */
  abstract clientIdFor(account: MerchantAccount, orderId: string): string | null;

  /** Of an account's payment calls, in this process. */
  abstract breakerState(account: MerchantAccount): BreakerState;
}
