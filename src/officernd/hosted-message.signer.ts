import { Injectable } from '@nestjs/common';
import { type MessageKind, MessageSigner, type SignedMessage } from '../inspection/message-signer.js';
import { HostedPageSigner, type HostedPageResult } from '../signing/hosted-page.signer.js';

/** Payment requests and returns, for the calculator (protocols.md, section 1). */
@Injectable()
export class HostedMessageSigner extends MessageSigner {
  override readonly forms = {
    payment_request: { signedBy: 'integration', required: ['amount', 'reference', 'transactionId'], optional: [] },
    payment_return: { signedBy: 'integration', required: ['status', 'transactionId'], optional: [] },
  } as const;

  constructor(private readonly signer: HostedPageSigner) {
    super();
  }

  override sign(kind: MessageKind, fields: Readonly<Record<string, string>>, secret: string): SignedMessage {
    const { amount = '', reference = '', transactionId = '' } = fields;
    if (kind === 'payment_request') {
      const signature = this.signer.signRequest({ amount, reference, transactionId }, secret);
      return { algorithm: 'HMAC-SHA256', signedText: [amount, reference, transactionId].join('|'), signature };
    }
    // Whatever was written by hand is shown as it would be signed, also where nobody sends it.
    const status = (fields['status'] ?? '') as HostedPageResult['status'];
    const signature = this.signer.signResult({ status, transactionId }, secret);
    return { algorithm: 'HMAC-SHA256', signedText: `${status}|${transactionId}`, signature };
  }
}
