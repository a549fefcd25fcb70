export const MESSAGE_KINDS = ['payment_request', 'payment_return', 'order', 'callback'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface MessageForm {
  /** Whose secret signs it. */
  readonly signedBy: 'integration' | 'merchant';
  /** The signed fields, in the protocol's own names. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

export interface SignedMessage {
  readonly algorithm: 'HMAC-SHA256' | 'MD5';
  /** What is signed; a secret in it is `•••`. */
  readonly signedText: string;
  /** Lower-case hex. */
  readonly signature: string;
}

/** Makes the signatures of one end's protocol from fields written by hand, by the very code that payments use. */
export abstract class MessageSigner {
  abstract readonly forms: Readonly<Partial<Record<MessageKind, MessageForm>>>;

  /** @param fields those of the form; an absent one is left out */
  abstract sign(kind: MessageKind, fields: Readonly<Record<string, string>>, secret: string): SignedMessage;
}
