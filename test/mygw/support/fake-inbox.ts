import { CallbackInbox, type KnownOrder, type VerifiedCallback } from '../../../src/checkout/ports/callback-inbox.js';
import type { MerchantAccount } from '../../../src/merchants/merchant-account.js';

/** The checkout's side of the port, in memory. */
export class FakeInbox extends CallbackInbox {
  readonly orders = new Map<string, KnownOrder>();
  readonly accounts: MerchantAccount[] = [];
  readonly stored: VerifiedCallback[] = [];
  readonly settled: string[] = [];
  fails = false;

  override findOrder(orderId: string): Promise<KnownOrder | null> {
    return Promise.resolve(this.orders.get(orderId) ?? null);
  }

  override accountsOf(merchantId: string): Promise<MerchantAccount[]> {
    return Promise.resolve(this.accounts.filter(({ settings }) => settings.merchantId === merchantId));
  }

  override store(callback: VerifiedCallback): Promise<string | null> {
    if (this.fails) return Promise.reject(new Error('the disk is full'));
    this.stored.push(callback);
    return Promise.resolve(callback.attemptId === null ? null : '/checkout/token');
  }

  override settle(orderId: string): Promise<void> {
    this.settled.push(orderId);
    return Promise.resolve();
  }

  know(order: KnownOrder): void {
    this.orders.set(order.orderId, order);
  }
}
