import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { toString as toQrCode } from 'qrcode';
import { type AuditAction } from '../../audit/audit-actions.js';
import { AuditLog } from '../../audit/audit-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { SessionAccess } from '../auth/access.js';
import { SecuritySettings } from '../auth/settings/security-settings.js';
import { SecondFactor } from '../auth/totp/second-factor.js';
import { totpUri } from '../auth/totp/totp.js';
import { invalidField, notFound, ProblemError } from '../problem/problem.error.js';
import { SessionStore } from '../session/session.store.js';
import type { TotpSetUpDto } from './own-account.dto.js';
import { auditSubject } from './user-change.js';
import type { UserEntity } from './user.entity.js';
import { UserStore } from './user.store.js';

/** A person sets up, renews and gives up their second factor. */
@Injectable()
export class OwnSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserStore,
    private readonly secondFactor: SecondFactor,
    private readonly settings: SecuritySettings,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
  ) {}

  /** A new secret; one that is in use stays so until the new one is confirmed. */
  async begin({ userId }: SessionAccess): Promise<TotpSetUpDto> {
    const { user, secret } = await this.unitOfWork.run(async (manager) => {
      const found = await this.users.findLocked(manager, userId);
      if (!found) throw notFound();
      return { user: found, secret: await this.secondFactor.begin(manager, userId) };
    });
    const otpauthUrl = totpUri(secret, user.email);
    return { secret: secret.reveal(), otpauthUrl, qrCode: await toQrCode(otpauthUrl, { type: 'svg' }) };
  }

  /** @throws ProblemError 400 when the code is not that of the new secret */
  confirm(access: SessionAccess, code: string): Promise<string[]> {
    return this.change(access, 'totp_enabled', async (manager, user) => {
      const codes = await this.secondFactor.confirm(manager, user, code);
      if (!codes) throw invalidField('code', 'totp_invalid', 'is not the code that the authenticator shows now');
      // Whoever is signed in elsewhere did so without the second factor, or with the one before.
      await this.sessions.endAll(manager, user.id, access.sessionId);
      return codes;
    });
  }

  /** @throws ProblemError 409 when an owner demands a second factor of all */
  disable(access: SessionAccess): Promise<void> {
    return this.change(access, 'totp_disabled', async (manager, user) => {
      if (await this.settings.requiresTotp(manager)) throw new ProblemError(409, 'totp_is_required');
      await this.secondFactor.disable(manager, user.id);
    });
  }

  /** @throws ProblemError 409 without a second factor */
  renewRecoveryCodes(access: SessionAccess): Promise<string[]> {
    return this.change(access, 'recovery_codes_renewed', (manager, user) => {
      if (user.totpSecret === null) throw new ProblemError(409, 'totp_not_set_up');
      return this.secondFactor.renewRecoveryCodes(manager, user.id);
    });
  }

  private change<T>(
    { userId, actor }: SessionAccess,
    action: AuditAction,
    work: (manager: EntityManager, user: UserEntity) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(async (manager) => {
      const user = await this.users.findLocked(manager, userId);
      if (!user) throw notFound();
      const result = await work(manager, user);
      await this.audit.record(manager, { actor, action, subject: auditSubject(user) });
      return result;
    });
  }
}
