import type { MerchantAccount } from '../../merchants/merchant-account.js';
import type { CallbackChannel } from '../../transactions/callback.entity.js';
import type { FailureCode } from '../../transactions/failure-code.js';
import type { PaymentOrder } from './payment-provider.js';

/** An order that a callback speaks of, and what its payment was signed with. */
export interface KnownOrder extends PaymentOrder {
  readonly attemptId: string;
  readonly account: MerchantAccount;
}

/** A callback whose signature holds. */
export interface VerifiedCallback {
  readonly channel: CallbackChannel;
  readonly orderId: string;
  /** Null: no such order is stored (yet). */
  readonly attemptId: string | null;
  readonly claim:
    | { readonly kind: 'success' }
    | { readonly kind: 'failure'; readonly code: FailureCode }
    /** Rightly signed, but for another amount or currency than the order's. */
    | { readonly kind: 'amount_mismatch' };
  /**
   * Everything that the signature covers. Two callbacks with the same identity are the same one: what isn't signed may
   * be changed by whoever sees the URL, and must not make a new one of it.
   */
  readonly identity: string;
  /** The parameters as they came, with their names in one letter case; the signature is left out. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What each compared field is worth, for the history. */
  readonly verdicts: Readonly<Record<string, 'ok' | 'differs' | 'absent'>>;
}

/** Where the provider's adapter delivers callbacks it has verified. */
export abstract class CallbackInbox {
  abstract findOrder(orderId: string): Promise<KnownOrder | null>;

  /** The current accounts with this identifier at the provider, to verify a callback of an order that isn't known. */
  abstract accountsOf(merchantId: string): Promise<MerchantAccount[]>;

  /**
   * Stores the callback durably and sees to it that the provider is asked.
   *
   * @returns the address of the order's checkout (`/checkout/{token}`), `null` for an order that isn't known
   * @throws when it could not be stored; the caller then must not answer that it was
   */
  abstract store(callback: VerifiedCallback): Promise<string | null>;

  /** Waits, a few seconds at most, until the provider was asked about the order; for the customer's own return. */
  abstract settle(orderId: string): Promise<void>;
}
