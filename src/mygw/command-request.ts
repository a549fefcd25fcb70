import type { Reversal } from '../checkout/ports/payment-provider.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';

const KINDS: Readonly<Record<Reversal['kind'], string>> = { refund: 'Refund', cancellation: 'Cancel' };

/** The body of a refund or cancel (protocols.md, section 2). `p4` is the day on which it is to be processed. */
export function commandBody({ settings }: MerchantAccount, reversal: Reversal): Readonly<Record<string, string>> {
  const { kind, orderId, processOn, amountText } = reversal;
  return {
    command: 'BackOffice',
    p1: KINDS[kind],
    p2: settings.merchantId,
    p3: orderId,
    p4: processOn,
    p5: amountText,
  };
}
