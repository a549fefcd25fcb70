import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { SessionAccess } from '../auth/access.js';
import { Passwords } from '../auth/passwords.js';
import { type Claim, Throttle } from '../auth/throttle/throttle.js';
import { countedForReauthentication } from '../auth/throttle/throttle-rules.js';
import { SecondFactor } from '../auth/totp/second-factor.js';
import { ProblemError } from '../problem/problem.error.js';
import { auditSubject } from '../users/user-change.js';
import { UserStore } from '../users/user.store.js';
import { FRESH_MS } from './session-times.js';
import { SessionEntity } from './session.entity.js';

/** A password, or a code of the second factor. */
export interface Proof {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
}

/** Has a person who is signed in prove again who they are: a session left open, or stolen, must not do everything. */
@Injectable()
export class Reauthentication {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly users: UserStore,
    private readonly secondFactor: SecondFactor,
    private readonly throttle: Throttle,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError 403 `reauthentication_failed`, 429 after failures. Sign-ins are not counted with these. */
  async confirm(access: SessionAccess, proof: Proof): Promise<void> {
    const claim = await this.throttle.claim(countedForReauthentication(access.userId));
    const provedHash = await this.provedHash(access.userId, proof.password);
    const isProved = await this.unitOfWork.run((manager) =>
      this.decide(manager, { access, provedHash, code: proof.code, claim }),
    );
    if (!isProved) throw new ProblemError(403, 'reauthentication_failed');
  }

  /** @returns the stored hash that the password verified against; null when it did not */
  private async provedHash(userId: string, password: string | undefined): Promise<string | null> {
    if (password === undefined) return null;
    const user = await this.users.find(this.reader.manager, userId);
    const stored = user?.passwordHash ?? null;
    return (await this.passwords.verify(stored, password)) ? stored : null;
  }

  private async decide(
    manager: EntityManager,
    given: { access: SessionAccess; provedHash: string | null; code: string | undefined; claim: Claim },
  ): Promise<boolean> {
    const { userId, sessionId, actor } = given.access;
    const user = await this.users.findLocked(manager, userId);
    if (!user) return false;
    const byPassword = given.provedHash === user.passwordHash;
    const byCode = given.code !== undefined && (await this.secondFactor.take(manager, user, given.code)) !== null;
    const isProved = byPassword || byCode;
    const action = isProved ? 'reauthenticated' : 'reauthentication_failed';
    await this.audit.record(manager, { actor, action, subject: auditSubject(user) });
    if (!isProved) return false;
    await this.throttle.succeed(manager, given.claim);
    await manager.update(SessionEntity, sessionId, { freshUntil: this.clock.now() + FRESH_MS });
    return true;
  }
}
