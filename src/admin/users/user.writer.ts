import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '../../audit/audit-actions.js';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../common/actor.js';
import { Clock } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import { ApiTokenStore } from '../api-tokens/api-token.store.js';
import { hasPermission } from '../auth/permissions.js';
import { notFound, ProblemError } from '../problem/problem.error.js';
import { SessionStore } from '../session/session.store.js';
import { lockPeople } from './people-lock.js';
import { auditSubject, auditView, type NewUser, type UserChange } from './user-change.js';
import { UserEntity } from './user.entity.js';
import { normalEmail, UserStore } from './user.store.js';

/** Changes users inside the caller's unit of work, and ends what a change takes away. */
@Injectable()
export class UserWriter {
  constructor(
    private readonly users: UserStore,
    private readonly sessions: SessionStore,
    private readonly tokens: ApiTokenStore,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError 409 when the e-mail address is another user's */
  async create(manager: EntityManager, draft: NewUser, actor: Actor): Promise<UserEntity> {
    await lockPeople(manager);
    const email = normalEmail(draft.email);
    if (await this.users.findByEmail(manager, email)) throw new ProblemError(409, 'email_taken');
    const now = this.clock.now();
    const none = { disabledAt: null, totpSecret: null, totpPending: null, totpLastStep: null, lastSignInAt: null };
    const user: UserEntity = { ...draft, ...none, id: newId(), email, createdAt: now, updatedAt: now };
    await manager.insert(UserEntity, user);
    await this.audit.record(manager, {
      actor,
      action: 'user_created',
      subject: auditSubject(user),
      after: auditView(user),
    });
    return user;
  }

  /** @throws ProblemError 404; 409 when no enabled owner would be left */
  async change(manager: EntityManager, id: string, change: UserChange, actor: Actor): Promise<UserEntity> {
    await lockPeople(manager);
    const before = await this.users.findLocked(manager, id);
    if (!before) throw notFound();
    const after = this.changed(before, change);
    await this.assertAnOwnerIsLeft(manager, before, after);
    const { name, role, disabledAt, passwordHash, updatedAt } = after;
    await manager.update(UserEntity, id, { name, role, disabledAt, passwordHash, updatedAt });
    await this.endWhatIsOver(manager, before, after);
    await this.recordChange(manager, { before, after, actor });
    return after;
  }

  private changed(before: UserEntity, { name, role, enabled, passwordHash }: UserChange): UserEntity {
    const now = this.clock.now();
    const disabledAt = enabled === undefined ? before.disabledAt : enabled ? null : (before.disabledAt ?? now);
    return Object.assign(new UserEntity(), before, {
      name: name ?? before.name,
      role: role ?? before.role,
      passwordHash: passwordHash ?? before.passwordHash,
      disabledAt,
      updatedAt: now,
    });
  }

  private async assertAnOwnerIsLeft(manager: EntityManager, before: UserEntity, after: UserEntity): Promise<void> {
    if (!isOwner(before) || isOwner(after)) return;
    const others = (await this.users.enabledOwners(manager)).filter(({ id }) => id !== before.id);
    if (others.length > 0) return;
    throw new ProblemError(409, 'last_owner', { detail: 'One owner has to stay who can sign in' });
  }

  private async endWhatIsOver(manager: EntityManager, before: UserEntity, after: UserEntity): Promise<void> {
    const isDisabled = after.disabledAt !== null;
    const hasOtherRights = before.role !== after.role || before.passwordHash !== after.passwordHash;
    if (isDisabled || hasOtherRights) await this.sessions.forget(manager, after.id);
    if (isDisabled || !hasPermission(after.role, 'tokens:write')) {
      await this.tokens.revokeAllOf(manager, after.id, this.clock.now());
    }
  }

  private async recordChange(
    manager: EntityManager,
    { before, after, actor }: { before: UserEntity; after: UserEntity; actor: Actor },
  ): Promise<void> {
    const subject = auditSubject(after);
    const views = { before: auditView(before), after: auditView(after) };
    for (const action of actionsOf(before, after)) {
      await this.audit.record(manager, { actor, action, subject, ...(action !== 'password_changed' && views) });
    }
  }
}

function actionsOf(before: UserEntity, after: UserEntity): AuditAction[] {
  const wasEnabled = before.disabledAt === null;
  const isEnabled = after.disabledAt === null;
  const actions: AuditAction[] = [];
  if (wasEnabled !== isEnabled) actions.push(isEnabled ? 'user_enabled' : 'user_disabled');
  if (before.name !== after.name || before.role !== after.role) actions.push('user_changed');
  if (before.passwordHash !== after.passwordHash) actions.push('password_changed');
  return actions;
}

function isOwner({ role, disabledAt }: UserEntity): boolean {
  return role === 'owner' && disabledAt === null;
}
