import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../../../common/clock.js';
import type { SecretText } from '../../../common/secret-text.js';
import { SecretBox } from '../../../secret-box/secret-box.js';
import { RecoveryCodeEntity } from '../../users/recovery-code.entity.js';
import { UserEntity } from '../../users/user.entity.js';
import { sha256Hex } from '../opaque-token.js';
import { newRecoveryCodes, readRecoveryCode } from './recovery-code.js';
import { newTotpSecret, totpStep } from './totp.js';

type TotpField = 'totp_secret' | 'totp_pending';

/** People's second factor: an authenticator app, and recovery codes for the day it is lost. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a code of the authenticator or a recovery code, which then is used up.
   *
   * @param user as read in this unit of work, and locked
   * @returns which of them it was; null when it was neither
   */
  async take(manager: EntityManager, user: UserEntity, code: string): Promise<'totp' | 'recovery' | null> {
    if (user.totpSecret === null) return null;
    const secret = this.open(user.totpSecret, user.id, 'totp_secret');
    const step = totpStep(secret, code, user.totpLastStep, this.clock.now());
    if (step !== null) {
      await manager.update(UserEntity, user.id, { totpLastStep: step });
      return 'totp';
    }
    const recoveryCode = readRecoveryCode(code);
    if (recoveryCode === null) return null;
    const spent = await manager.update(
      RecoveryCodeEntity,
      { userId: user.id, codeHash: sha256Hex(recoveryCode), usedAt: IsNull() },
      { usedAt: this.clock.now() },
    );
    return spent.affected === 1 ? 'recovery' : null;
  }

  /** A secret to be confirmed with a code. One that is in use stays in use until then. */
  async begin(manager: EntityManager, userId: string): Promise<SecretText> {
    const secret = newTotpSecret();
    await manager.update(UserEntity, userId, { totpPending: this.seal(secret, userId, 'totp_pending') });
    return secret;
  }

  /** Puts the pending secret in use. @returns new recovery codes; null when the code does not confirm it */
  async confirm(manager: EntityManager, user: UserEntity, code: string): Promise<string[] | null> {
    if (user.totpPending === null) return null;
    const secret = this.open(user.totpPending, user.id, 'totp_pending');
    const step = totpStep(secret, code, null, this.clock.now());
    if (step === null) return null;
    const totpSecret = this.seal(secret, user.id, 'totp_secret');
    await manager.update(UserEntity, user.id, { totpSecret, totpPending: null, totpLastStep: step });
    return this.renewRecoveryCodes(manager, user.id);
  }

  async disable(manager: EntityManager, userId: string): Promise<void> {
    await manager.update(UserEntity, userId, { totpSecret: null, totpPending: null, totpLastStep: null });
    await manager.delete(RecoveryCodeEntity, { userId });
  }

  /** Earlier codes are void. @returns the codes, to be shown once */
  async renewRecoveryCodes(manager: EntityManager, userId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await manager.delete(RecoveryCodeEntity, { userId });
    const rows = codes.map((code) => ({ userId, codeHash: sha256Hex(code.replaceAll('-', '')), usedAt: null }));
    await manager.insert(RecoveryCodeEntity, rows);
    return codes;
  }

  private seal(secret: SecretText, row: string, field: TotpField): string {
    return this.box.seal(secret, { table: 'users', row, field });
  }

  private open(sealed: string, row: string, field: TotpField): SecretText {
    return this.box.open(sealed, { table: 'users', row, field });
  }
}
