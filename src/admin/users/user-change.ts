import type { Role } from '../auth/permissions.js';
import type { UserEntity } from './user.entity.js';

/** A user to be. The password was checked and hashed before: hashing takes a while, and units of work are short. */
export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
}

/** What is to be another about a user; absent: it stays. */
export interface UserChange {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly enabled?: boolean | undefined;
  readonly passwordHash?: string | undefined;
}

/** A user as the audit log shows them: without anything that opens something. */
export function auditView({ email, name, role, disabledAt }: UserEntity): object {
  return { email, name, role, enabled: disabledAt === null };
}

export function auditSubject(user: { id: string; email: string }): { kind: string; id: string; name: string } {
  return { kind: 'user', id: user.id, name: user.email };
}
