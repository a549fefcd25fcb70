import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../common/actor.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SecondFactor } from '../auth/totp/second-factor.js';
import { notFound } from '../problem/problem.error.js';
import { SessionStore } from '../session/session.store.js';
import { auditSubject } from './user-change.js';
import { UserStore } from './user.store.js';

/** For people who have lost both their authenticator and their recovery codes. */
@Injectable()
export class SecondFactorReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserStore,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Ends the person's sessions too.
   *
   * @throws ProblemError 404
   */
  async reset(id: string, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const user = await this.users.findLocked(manager, id);
      if (!user) throw notFound();
      await this.secondFactor.disable(manager, id);
      await this.sessions.forget(manager, id);
      await this.audit.record(manager, { actor, action: 'totp_disabled', subject: auditSubject(user) });
    });
  }
}
