import type { Actor } from '../../common/actor.js';
import type { Role } from './permissions.js';

/** A person who is signed in. */
export interface SessionAccess {
  readonly kind: 'session';
  readonly actor: Actor;
  readonly role: Role;
  readonly userId: string;
  readonly sessionId: string;
  /** Until when the person counts as having just proved who they are; milliseconds since 1970. */
  readonly freshUntil: number;
  readonly csrfToken: string;
  /** An owner demands a second factor and this person has none yet: they may set one up, and nothing else. */
  readonly mustSetUpTotp: boolean;
}

/** A program with a token. */
export interface TokenAccess {
  readonly kind: 'token';
  readonly actor: Actor;
  readonly role: Role;
}

export type Access = SessionAccess | TokenAccess;

const accesses = new WeakMap<object, Access>();

/** Who sent the request; null for a stranger. Known before the request's body is read. */
export function accessOf(request: object): Access | null {
  return accesses.get(request) ?? null;
}

export function grantAccess(request: object, access: Access): void {
  accesses.set(request, access);
}
