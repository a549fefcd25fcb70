import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../common/actor.js';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { SessionAccess } from '../auth/access.js';
import { notFound } from '../problem/problem.error.js';
import type { SessionEntity } from './session.entity.js';
import { SessionStore } from './session.store.js';

/** Where a person is signed in, and how that ends. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
  ) {}

  /** The session of a cookie, with its user. */
  async current(token: string): Promise<SessionEntity> {
    const session = await this.sessions.findOpen(this.reader.manager, token, this.clock.now());
    if (!session) throw notFound();
    return session;
  }

  page(userId: string, limit: number, after: string | null): Promise<SessionEntity[]> {
    return this.sessions.page(this.reader.manager, { userId, limit, after, now: this.clock.now() });
  }

  async signOut({ actor, userId, sessionId }: SessionAccess): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      if (await this.sessions.end(manager, userId, sessionId)) {
        await this.audit.record(manager, { actor, action: 'sign_out', subject: { kind: 'user', id: userId } });
      }
    });
  }

  /** @throws ProblemError 404 when it is not one of this person's */
  async revoke({ actor, userId }: SessionAccess, id: string): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      if (!(await this.sessions.end(manager, userId, id))) throw notFound();
      await this.audit.record(manager, { actor, action: 'session_revoked', subject: { kind: 'session', id } });
    });
  }

  async revokeOthers({ actor, userId, sessionId }: SessionAccess): Promise<void> {
    await this.endAll(actor, userId, sessionId);
  }

  /** Of anyone; for owners. */
  async revokeAll(actor: Actor, userId: string): Promise<void> {
    await this.endAll(actor, userId, null);
  }

  private async endAll(actor: Actor, userId: string, but: string | null): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const ended = await this.sessions.endAll(manager, userId, but);
      const subject = { kind: 'user', id: userId };
      await this.audit.record(manager, { actor, action: 'session_revoked', subject, after: { ended } });
    });
  }
}
