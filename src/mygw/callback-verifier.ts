import { Injectable } from '@nestjs/common';
import { CallbackInbox, type KnownOrder, type VerifiedCallback } from '../checkout/ports/callback-inbox.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { OrderSigner } from '../signing/order.signer.js';
import type { CallbackChannel } from '../transactions/callback.entity.js';
import { claimOf } from './callback-claim.js';
import { compareWithOrder, comparisonWithNothing, type Comparison } from './callback-comparison.js';
import { readCallbackMessage, signedFieldsOf, type CallbackMessage } from './callback-message.js';
import type { CallbackParameters } from './callback-parameters.js';
import { CallbackRefused } from './callback-refused.js';
import { signingKeys } from './signing-keys.js';

/** Decides whether a callback is the service's own and about the order it names (protocols.md, section 2). */
@Injectable()
export class CallbackVerifier {
  constructor(
    private readonly inbox: CallbackInbox,
    private readonly signer: OrderSigner,
  ) {}

  /**
   * The fields are joined in the signature without separators, so it proves less than it seems: besides it, every field
   * must be the stored one.
   *
   * @throws CallbackRefused when it is not to be believed; whatever the database throws
   */
  async verify(channel: CallbackChannel, parameters: CallbackParameters): Promise<VerifiedCallback> {
    const message = readCallbackMessage(parameters);
    const orderId = message.orderId.toLowerCase();
    const order = await this.inbox.findOrder(orderId);
    // The key of the order's own version: the merchant's key may have been changed since.
    this.#requireSignature(message, order ? [order.account] : await this.inbox.accountsOf(message.merchantId));
    const comparison = order ? requireSameOrder(message, order) : comparisonWithNothing();
    return {
      channel,
      orderId,
      attemptId: order?.attemptId ?? null,
      claim: claimOf(message, comparison),
      // The signature sees the order in lower case alone: in another case it is still the same callback.
      identity: JSON.stringify({ ...signedFieldsOf(message), orderId }),
      parameters: withoutSignature(parameters),
      verdicts: { signature: 'ok', ...comparison },
    };
  }

  #requireSignature(message: CallbackMessage, accounts: readonly MerchantAccount[]): void {
    const key = this.signer.verifyCallback(signedFieldsOf(message), message.signature, signingKeys(accounts));
    if (key === null) throw new CallbackRefused('signature');
  }
}

/** Another amount or currency is not refused here: rightly signed, it is something for a person to look at. */
function requireSameOrder(message: CallbackMessage, order: KnownOrder): Comparison {
  const comparison = compareWithOrder(message, order);
  const identity = [comparison.merchantID, comparison.orderID, comparison.clientID];
  if (identity.includes('differs')) throw new CallbackRefused('mismatch');
  return comparison;
}

function withoutSignature(parameters: CallbackParameters): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== 'signature'));
}
