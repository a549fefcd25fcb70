import { Injectable } from '@nestjs/common';
import { type MessageKind, MessageSigner, type SignedMessage } from '../inspection/message-signer.js';
import { OrderSigner } from '../signing/order.signer.js';
import { maskedText, textOf } from './callback-candidates.js';

/** Payment calls and callbacks, for the calculator (protocols.md, section 2). */
@Injectable()
export class OrderMessageSigner extends MessageSigner {
  override readonly forms = {
    order: {
      signedBy: 'merchant',
      required: ['orderID', 'amount', 'currency'],
      optional: ['clientID', 'replyURL', 'backofficeURL'],
    },
    callback: {
      signedBy: 'merchant',
      required: ['success', 'orderID', 'merchantID'],
      optional: ['clientID', 'amount', 'currency'],
    },
  } as const;

  constructor(private readonly signer: OrderSigner) {
    super();
  }

  override sign(kind: MessageKind, fields: Readonly<Record<string, string>>, secret: string): SignedMessage {
    const { clientID: clientId, orderID: orderId = '', amount, currency } = fields;
    if (kind === 'order') {
      const { replyURL: replyUrl = '', backofficeURL: backofficeUrl = '' } = fields;
      const order = { clientId, orderId, amount: amount ?? '', currency: currency ?? '', replyUrl, backofficeUrl };
      const before = `${clientId ?? ''}${orderId.toLowerCase()}`;
      const after = `${order.amount}${order.currency}${replyUrl}${backofficeUrl}`;
      const signature = this.signer.signPayment(order, secret);
      return { algorithm: 'MD5', signedText: maskedText({ before, after }), signature };
    }
    const callback = { ...{ success: fields['success'] ?? '', clientId, orderId }, amount, currency };
    const message = { ...callback, merchantId: fields['merchantID'] ?? '' };
    const signedText = maskedText(textOf({ ...message, orderId: orderId.toLowerCase() }));
    return { algorithm: 'MD5', signedText, signature: this.signer.signCallback(message, secret) };
  }
}
