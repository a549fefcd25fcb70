export const ACTOR_KINDS = ['user', 'token', 'command', 'system', 'anonymous'] as const;

/** Who does something: a person, a program with a token, or the gateway itself. */
export interface Actor {
  readonly kind: (typeof ACTOR_KINDS)[number];
  /** A user's or a token's primary key, the name of a command; null for nobody known. */
  readonly id: string | null;
  /** For people: an e-mail address, a token's name, a command's. */
  readonly name: string;
  /** The address the request came from; null for what happens on the machine itself. */
  readonly address: string | null;
  /** Identifier of the request in the logs. */
  readonly correlationId: string | null;
}

/** For a column that has room for one name: the primary key, else the name. */
export function actorKey({ id, name }: Actor): string {
  return (id ?? name).slice(0, 100);
}

/** The gateway itself: its scheduler, its start. */
export const SYSTEM: Actor = { kind: 'system', id: null, name: 'gateway', address: null, correlationId: null };
