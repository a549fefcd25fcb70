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
  | { readonly kind: 'unavailable'; readonly operatorMessage: string };

/**
 * The payment provider, as the checkout sees it. Implementations do no retries of `start`, bound every call in time,
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

  /** The identifier the provider is to know this customer by, to be stored before the payment call. */
  abstract clientIdFor(account: MerchantAccount, orderId: string): string | null;
}
