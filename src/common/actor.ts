/** Who does something: a person, a program with a token, or the gateway itself. */
export interface Actor {
  readonly kind: 'user' | 'token' | 'command' | 'system' | 'anonymous';
  /** A user's or a token's primary key, the name of a command; null for nobody known. */
  readonly id: string | null;
  /** For people: an e-mail address, a token's name, a command's. */
  readonly name: string;
  /** The address the request came from; null for what happens on the machine itself. */
  readonly address: string | null;
  /** Identifier of the request in the logs. */
  readonly correlationId: string | null;
}

/** The gateway itself: its scheduler, its start. */
export const SYSTEM: Actor = { kind: 'system', id: null, name: 'gateway', address: null, correlationId: null };
