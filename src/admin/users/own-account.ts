import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { Clock } from '../../common/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { SessionAccess } from '../auth/access.js';
import { notFound, ProblemError } from '../problem/problem.error.js';
import { Reauthentication } from '../session/reauthentication.js';
import { SessionStore } from '../session/session.store.js';
import { auditSubject } from './user-change.js';
import { UserEntity } from './user.entity.js';
import { UserStore } from './user.store.js';
import { UsersService } from './users.service.js';
import { UserWriter } from './user.writer.js';

/** What people do with their own account, whatever their role. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly users: UserStore,
    private readonly writer: UserWriter,
    private readonly service: UsersService,
    private readonly sessions: SessionStore,
    private readonly reauthentication: Reauthentication,
    private readonly audit: AuditLog,
  ) {}

  rename({ userId, actor }: SessionAccess, name: string | undefined): Promise<UserEntity> {
    return this.unitOfWork.run((manager) => this.writer.change(manager, userId, { name }, actor));
  }

  /**
   * Signs the person out everywhere but here. This browser stays known: whoever changes their password because somebody
   * guesses at it must not be kept out by that.
   *
   * @param passwords the current one and the next
   * @param deviceToken of the browser's cookie
   * @throws ProblemError 403 when the current password is wrong, 400 when the new one is weak, 429 after failures, 401
   *   when the session was ended meanwhile
   */
  async changePassword(
    access: SessionAccess,
    { current, next }: { readonly current: string; readonly next: string },
    deviceToken: string | null,
  ): Promise<void> {
    const { userId, sessionId, actor } = access;
    await this.reauthentication.confirm(access, { password: current });
    const owner = await this.service.get(userId);
    const passwordHash = await this.service.hashed(next, owner, 'newPassword');
    await this.unitOfWork.run(async (manager) => {
      const user = await this.users.findLocked(manager, userId);
      if (!user) throw notFound();
      // Meanwhile an owner may have locked out who knows the current password.
      if (!(await this.sessions.isThere(manager, userId, sessionId))) throw new ProblemError(401, 'unauthenticated');
      await manager.update(UserEntity, userId, { passwordHash, updatedAt: this.clock.now() });
      await this.sessions.forget(manager, userId, { sessionId, deviceToken });
      await this.audit.record(manager, { actor, action: 'password_changed', subject: auditSubject(user) });
    });
  }
}
