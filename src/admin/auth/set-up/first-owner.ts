import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../audit/audit-log.js';
import { type Actor, SYSTEM } from '../../../common/actor.js';
import { SecretText } from '../../../common/secret-text.js';
import { Environment, EnvironmentError } from '../../../config/environment.js';
import { Reader } from '../../../database/reader.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { lockPeople } from '../../users/people-lock.js';
import { auditSubject, type NewUser } from '../../users/user-change.js';
import type { UserEntity } from '../../users/user.entity.js';
import { UserStore } from '../../users/user.store.js';
import { UserWriter } from '../../users/user.writer.js';
import { passwordProblem } from '../password-policy.js';
import { Passwords } from '../passwords.js';
import { SetUpCode } from './set-up-code.js';

/** Sees to it that there is an owner, exactly once: from the settings, or by whoever has the code of the set-up page. */
@Injectable()
export class FirstOwner implements OnApplicationBootstrap {
  /** What the set-up page asks for; null when there is a user. Printed at start, nowhere else. */
  code: SecretText | null = null;

  constructor(
    private readonly environment: Environment,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly users: UserStore,
    private readonly writer: UserWriter,
    private readonly setUpCode: SetUpCode,
    private readonly audit: AuditLog,
  ) {}

  /** @throws EnvironmentError when `ADMIN_PASSWORD` will not do */
  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.isNeeded())) return;
    const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = this.environment;
    if (email === undefined || password === undefined) {
      this.code = await this.newCode();
      return;
    }
    const owner = { email, name: email };
    const problem = passwordProblem(password, owner);
    if (problem) throw new EnvironmentError([`ADMIN_PASSWORD: ${problem.message}`]);
    const passwordHash = await this.passwords.hash(password);
    await this.unitOfWork.run((manager) => this.createIfNone(manager, { ...owner, passwordHash }, SYSTEM));
  }

  /** Whether nobody can sign in yet. */
  async isNeeded(): Promise<boolean> {
    return !(await this.users.isAny(this.reader.manager));
  }

  /** @returns null when there is a user already; of several at the same time exactly one gets an owner */
  async createIfNone(manager: EntityManager, draft: Omit<NewUser, 'role'>, actor: Actor): Promise<UserEntity | null> {
    await lockPeople(manager);
    if (await this.users.isAny(manager)) return null;
    const owner = await this.writer.create(manager, { ...draft, role: 'owner' }, actor);
    await this.setUpCode.void(manager);
    await this.audit.record(manager, { actor, action: 'set_up', subject: auditSubject(owner) });
    return owner;
  }

  private async newCode(): Promise<SecretText | null> {
    const code = await this.unitOfWork.run(async (manager) => {
      await lockPeople(manager);
      return (await this.users.isAny(manager)) ? null : this.setUpCode.renew(manager);
    });
    return code === null ? null : new SecretText(code);
  }
}
