import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SEEN_EVERY_MS } from '../session/session-times.js';
import { SessionEntity } from '../session/session.entity.js';
import { SessionStore } from '../session/session.store.js';
import type { SessionAccess } from './access.js';
import { csrfTokenOf } from './csrf.js';
import { SecuritySettings } from './settings/security-settings.js';
import { person, type Visitor } from './visitor.js';

/** Finds the person behind a session cookie. */
@Injectable()
export class SessionAuthenticator {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionStore,
    private readonly settings: SecuritySettings,
  ) {}

  /** @returns null when the session is over, or its person was disabled */
  async authenticate(token: string, visitor: Visitor): Promise<SessionAccess | null> {
    const now = this.clock.now();
    const session = await this.sessions.findOpen(this.reader.manager, token, now);
    if (session?.user?.disabledAt !== null) return null;
    await this.noteUse(session, now);
    const { user } = session;
    return {
      kind: 'session',
      actor: person(user, visitor),
      role: user.role,
      userId: user.id,
      sessionId: session.id,
      freshUntil: session.freshUntil,
      csrfToken: csrfTokenOf(token),
      mustSetUpTotp: user.totpSecret === null && (await this.settings.requiresTotp(this.reader.manager)),
    };
  }

  private async noteUse({ id, lastSeenAt }: SessionEntity, now: number): Promise<void> {
    if (now - lastSeenAt < SEEN_EVERY_MS) return;
    await this.unitOfWork.run((manager) => manager.update(SessionEntity, id, { lastSeenAt: now }));
  }
}
