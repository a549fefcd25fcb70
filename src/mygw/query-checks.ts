import type { PaymentOrder } from '../checkout/ports/payment-provider.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import type { CallbackFields, OrderSigner } from '../signing/order.signer.js';
import type { QueryReply } from './query-reply.js';
import { signingKeys } from './signing-keys.js';

/** Whether a reply's signature was made with one of our keys. */
export type SignatureState = 'holds' | 'absent' | 'broken';

/**
 * What makes the reply one about another order than was asked for, or null. To the letter (protocols.md, section 2), but for
 * the case of the order's identifier: the signature has it in lower case.
 */
export function identityProblem(reply: QueryReply, account: MerchantAccount, order: PaymentOrder): string | null {
  if (reply.merchantId !== account.settings.merchantId) return 'another merchantID';
  if (reply.orderId?.toLowerCase() !== order.orderId.toLowerCase()) return 'another orderID';
  if (reply.clientId !== undefined && reply.clientId !== order.clientId) return 'another clientID';
  return null;
}

/**
 * Verifies the reply's signature, made as for callbacks. Of a failure it is made without amount and currency although
 * the reply has them; of a success it must hold with them.
 */
export function signatureState(
  { reply, order }: { readonly reply: QueryReply; readonly order: PaymentOrder },
  signedWith: readonly MerchantAccount[],
  signer: OrderSigner,
): SignatureState {
  const { signature } = reply;
  if (signature === undefined) return 'absent';
  const keys = signingKeys(signedWith);
  const forms = signedForms(reply, order);
  return forms.some((fields) => signer.verifyCallback(fields, signature, keys) !== null) ? 'holds' : 'broken';
}

function signedForms(reply: QueryReply, order: PaymentOrder): CallbackFields[] {
  const { amount, currency } = reply;
  const identity = {
    success: reply.success ?? '',
    // The field is optional in a reply; what was signed is the client that the order has.
    clientId: reply.clientId ?? order.clientId ?? undefined,
    orderId: reply.orderId ?? '',
    merchantId: reply.merchantId ?? '',
  };
  const full = { ...identity, amount, currency };
  return reply.success === 'Y' ? [full] : [full, identity];
}
