import {
  type BreakerState,
  type CustomerDetails,
  type PaymentOrder,
  PaymentProvider,
  type QueryResult,
  type Reversal,
  type ReversalResult,
  type StartResult,
} from '../checkout/ports/payment-provider.js';
import type { ProviderObservation, Telemetry } from '../common/telemetry.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';

/** A payment provider whose calls are measured; else it is the one inside. */
export class ObservedProvider extends PaymentProvider {
  constructor(
    private readonly inner: PaymentProvider,
    private readonly telemetry: Telemetry,
  ) {
    super();
  }

  override start(
    account: MerchantAccount,
    order: PaymentOrder,
    customer: CustomerDetails | null,
  ): Promise<StartResult> {
    return this.measure('payment', () => this.inner.start(account, order, customer));
  }

  override query(
    account: MerchantAccount,
    order: PaymentOrder,
    signedWith: readonly MerchantAccount[],
  ): Promise<QueryResult> {
    return this.measure('query', () => this.inner.query(account, order, signedWith));
  }

  override reverse(account: MerchantAccount, reversal: Reversal): Promise<ReversalResult> {
    return this.measure('reversal', () => this.inner.reverse(account, reversal));
  }

  override clientIdFor(account: MerchantAccount, orderId: string): string | null {
    return this.inner.clientIdFor(account, orderId);
  }

  override breakerState(account: MerchantAccount): BreakerState {
    return this.inner.breakerState(account);
  }

  private async measure<R extends StartResult | QueryResult | ReversalResult>(
    call: ProviderObservation['call'],
    make: () => Promise<R>,
  ): Promise<R> {
    const started = performance.now();
    const result = await make();
    const seconds = (performance.now() - started) / 1000;
    const code = 'code' in result ? result.code : 'none';
    this.telemetry.provider({ call, outcome: result.kind, code, seconds });
    return result;
  }
}
