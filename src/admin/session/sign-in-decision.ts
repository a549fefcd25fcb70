import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Clock } from '../../common/clock.js';
import { type Claim, Throttle } from '../auth/throttle/throttle.js';
import { SecondFactor } from '../auth/totp/second-factor.js';
import { anonymous, person, type Visitor } from '../auth/visitor.js';
import { auditSubject } from '../users/user-change.js';
import { UserEntity } from '../users/user.entity.js';
import { UserStore } from '../users/user.store.js';
import type { DeviceEntity } from './device.entity.js';
import { type OpenedSession, SessionOpener } from './session-opener.js';

export type SignInRefusal = 'invalid_credentials' | 'totp_required' | 'totp_invalid';

/** All that a sign-in is decided by. */
export interface SignInFacts {
  readonly user: UserEntity | null;
  /** Whether the password verified against the user as they were read. */
  readonly isRight: boolean;
  /** The password's hash with today's parameters, where the stored one has others. */
  readonly renewed: string | null;
  readonly code: string | null;
  readonly visitor: Visitor;
  readonly device: DeviceEntity | null;
  readonly claim: Claim;
}

/** Decides on a sign-in and writes down what comes of it, in one unit of work. */
@Injectable()
export class SignInDecision {
  constructor(
    private readonly users: UserStore,
    private readonly secondFactor: SecondFactor,
    private readonly opener: SessionOpener,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** @returns a refusal instead of throwing one: a throw would undo that the failure was written down */
  async decide(manager: EntityManager, facts: SignInFacts): Promise<OpenedSession | SignInRefusal> {
    const user = await this.userNow(manager, facts);
    if (!user) return this.refuse(manager, facts, 'invalid_credentials');
    if (user.totpSecret !== null && facts.code === null) {
      // The password is right and nothing was guessed: the page now asks for the code.
      await this.throttle.takeBack(manager, facts.claim);
      return 'totp_required';
    }
    const factor = facts.code === null ? null : await this.secondFactor.take(manager, user, facts.code);
    if (user.totpSecret !== null && factor === null) return this.refuse(manager, facts, 'totp_invalid');
    return this.admit(manager, { user, facts, factor });
  }

  /** The user as they are now, locked, if the password is still theirs and they may sign in. */
  private async userNow(manager: EntityManager, { user, isRight }: SignInFacts): Promise<UserEntity | null> {
    if (!user || !isRight) return null;
    const now = await this.users.findLocked(manager, user.id);
    return now?.disabledAt === null && now.passwordHash === user.passwordHash ? now : null;
  }

  private async admit(
    manager: EntityManager,
    { user, facts, factor }: { user: UserEntity; facts: SignInFacts; factor: 'totp' | 'recovery' | null },
  ): Promise<OpenedSession> {
    await this.throttle.succeed(manager, facts.claim);
    await manager.update(UserEntity, user.id, {
      lastSignInAt: this.clock.now(),
      passwordHash: facts.renewed ?? user.passwordHash,
    });
    const actor = person(user, facts.visitor);
    const subject = auditSubject(user);
    if (factor === 'recovery') await this.audit.record(manager, { actor, action: 'recovery_code_used', subject });
    await this.audit.record(manager, { actor, action: 'sign_in', subject });
    return this.opener.open(manager, user.id, facts.visitor, facts.device);
  }

  /** An address that is not one of ours is not written down: it may be a password, typed into the wrong field. */
  private async refuse(manager: EntityManager, facts: SignInFacts, reason: SignInRefusal): Promise<SignInRefusal> {
    const { user, visitor, claim } = facts;
    const actor = anonymous(visitor, user?.email);
    const subject = user && { subject: auditSubject(user) };
    await this.audit.record(manager, { actor, action: 'sign_in_failed', ...subject, after: { reason } });
    for (const { kind, key } of claim.counted) {
      const until = claim.blocks.get(key);
      if (until === undefined) continue;
      const after = { counted: kind, until: new Date(until).toISOString() };
      await this.audit.record(manager, { actor, action: 'sign_in_locked', ...subject, after });
    }
    return reason;
  }
}
