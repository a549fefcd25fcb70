import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Passwords } from '../auth/passwords.js';
import { Throttle } from '../auth/throttle/throttle.js';
import { countedForSignIn } from '../auth/throttle/throttle-rules.js';
import type { Visitor } from '../auth/visitor.js';
import { ProblemError } from '../problem/problem.error.js';
import { UserEntity } from '../users/user.entity.js';
import { normalEmail, UserStore } from '../users/user.store.js';
import type { DeviceEntity } from './device.entity.js';
import { type OpenedSession } from './session-opener.js';
import { SessionStore } from './session.store.js';
import { SignInDecision } from './sign-in-decision.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the authenticator, or a recovery code. */
  readonly code: string | null;
}

/**
 * Signs people in. What is answered, and how long it takes, is the same for a wrong password, for an account that does
 * not exist, and for one that is disabled.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly passwords: Passwords,
    private readonly users: UserStore,
    private readonly sessions: SessionStore,
    private readonly decision: SignInDecision,
  ) {}

  /**
   * @param deviceToken of the browser's cookie
   * @throws ProblemError 401 (`invalid_credentials`, `totp_required`, `totp_invalid`), 429 after failures
   */
  async signIn(credentials: Credentials, visitor: Visitor, deviceToken: string | null): Promise<OpenedSession> {
    const email = normalEmail(credentials.email);
    const device = await this.deviceOf(email, deviceToken);
    const claim = await this.throttle.claim(countedForSignIn(email, visitor.address, device?.id ?? null));
    const user = await this.users.findByEmail(this.reader.manager, email);
    const isRight = await this.passwords.verify(user?.passwordHash ?? null, credentials.password);
    const renewed = user && isRight ? await this.renewedHash(user, credentials.password) : null;
    const outcome = await this.unitOfWork.run((manager) =>
      this.decision.decide(manager, {
        ...{ user, isRight, renewed, code: credentials.code },
        ...{ visitor, device, claim },
      }),
    );
    if (typeof outcome === 'string') throw new ProblemError(401, outcome);
    await this.unitOfWork.run((manager) => this.prune(manager));
    return outcome;
  }

  /** A known browser counts as known at its own person's account alone. */
  private async deviceOf(email: string, token: string | null): Promise<DeviceEntity | null> {
    if (token === null) return null;
    const device = await this.sessions.findDevice(this.reader.manager, token, this.clock.now());
    return device?.user?.email === email ? device : null;
  }

  private async renewedHash({ passwordHash }: UserEntity, password: string): Promise<string | null> {
    return this.passwords.isOutdated(passwordHash) ? this.passwords.hash(password) : null;
  }

  private async prune(manager: EntityManager): Promise<void> {
    await this.throttle.prune(manager);
    await this.sessions.prune(manager, this.clock.now());
  }
}
