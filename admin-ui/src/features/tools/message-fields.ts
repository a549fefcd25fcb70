import type { components } from '../../api/schema';

export type MessageKind = components['schemas']['MessageKind'];

interface Form {
  /** Whose secret signs it. */
  readonly signedBy: 'integration' | 'merchant';
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The signed fields of each message, in the protocols' own names, as the API documents them. */
export const FORMS: Readonly<Record<MessageKind, Form>> = {
  payment_request: { signedBy: 'integration', required: ['amount', 'reference', 'transactionId'], optional: [] },
  payment_return: { signedBy: 'integration', required: ['status', 'transactionId'], optional: [] },
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
};

export const MESSAGE_KINDS = Object.keys(FORMS) as MessageKind[];
