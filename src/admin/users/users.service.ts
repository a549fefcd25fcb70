import { Injectable } from '@nestjs/common';
import type { Actor } from '../../common/actor.js';
import type { FieldProblem } from '../../common/problem.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { passwordProblem, type PasswordOwner } from '../auth/password-policy.js';
import { Passwords } from '../auth/passwords.js';
import type { Role } from '../auth/permissions.js';
import { notFound, ProblemError } from '../problem/problem.error.js';
import type { UserEntity } from './user.entity.js';
import { normalEmail, UserStore } from './user.store.js';
import { UserWriter } from './user.writer.js';

/** A user as a person gives it. */
export interface UserDraft {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

/** The staff, as others manage them. What people do with their own account is in `own-account.ts`. */
@Injectable()
export class UsersService {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly users: UserStore,
    private readonly writer: UserWriter,
  ) {}

  page(limit: number, after: string | null): Promise<UserEntity[]> {
    return this.users.page(this.reader.manager, limit, after);
  }

  /** @throws ProblemError 404 */
  async get(id: string): Promise<UserEntity> {
    const user = await this.users.find(this.reader.manager, id);
    if (!user) throw notFound();
    return user;
  }

  /** @throws ProblemError 400 for a weak password, 409 when the e-mail address is another user's */
  async create(draft: UserDraft, actor: Actor): Promise<UserEntity> {
    const { email, name, role } = draft;
    const passwordHash = await this.hashed(draft.password, draft);
    return this.unitOfWork.run((manager) => this.writer.create(manager, { email, name, role, passwordHash }, actor));
  }

  /** @throws ProblemError 400, 404, 409 when no enabled owner would be left */
  async change(
    id: string,
    change: { name?: string; role?: Role; enabled?: boolean; password?: string },
    actor: Actor,
  ): Promise<UserEntity> {
    const { password, ...rest } = change;
    const { email, name } = await this.get(id);
    const passwordHash =
      password === undefined ? undefined : await this.hashed(password, { email, name: change.name ?? name });
    return this.unitOfWork.run((manager) => this.writer.change(manager, id, { ...rest, passwordHash }, actor));
  }

  /** @throws ProblemError 400 for a password that is too weak for this person */
  async hashed(password: string, owner: PasswordOwner, field = 'password'): Promise<string> {
    refuse(passwordProblem(password, { ...owner, email: normalEmail(owner.email) }, field));
    return this.passwords.hash(password);
  }
}

function refuse(problem: FieldProblem | null): void {
  if (problem) throw new ProblemError(400, 'validation_failed', { errors: [problem] });
}
