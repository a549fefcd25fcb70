import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { Reader } from '../../../database/reader.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { ProblemError } from '../../problem/problem.error.js';
import type { UserEntity } from '../../users/user.entity.js';
import { UsersService } from '../../users/users.service.js';
import { Throttle } from '../throttle/throttle.js';
import { countedForSetUp } from '../throttle/throttle-rules.js';
import { anonymous, type Visitor } from '../visitor.js';
import { FirstOwner } from './first-owner.js';
import { SetUpCode } from './set-up-code.js';

export interface SetUpDraft {
  readonly code: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Makes the first owner for whoever has the code that was printed at start. */
@Injectable()
export class SetUp {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly users: UsersService,
    private readonly firstOwner: FirstOwner,
    private readonly setUpCode: SetUpCode,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError 409 when there is a user, 403 for a wrong code, 400 for a weak password, 429 after failures */
  async run({ code, email, name, password }: SetUpDraft, visitor: Visitor): Promise<UserEntity> {
    if (!(await this.firstOwner.isNeeded())) throw alreadySetUp();
    const claim = await this.throttle.claim(countedForSetUp(visitor.address));
    if (!(await this.setUpCode.isRight(this.reader.manager, code))) await this.refuse(visitor);
    await this.unitOfWork.run((manager) => this.throttle.succeed(manager, claim));
    const passwordHash = await this.users.hashed(password, { email, name });
    const actor = anonymous(visitor, 'set-up');
    const owner = await this.unitOfWork.run(async (manager) => {
      const isStillRight = await this.setUpCode.isRight(manager, code);
      return isStillRight ? this.firstOwner.createIfNone(manager, { email, name, passwordHash }, actor) : null;
    });
    if (!owner) throw alreadySetUp();
    return owner;
  }

  private async refuse(visitor: Visitor): Promise<never> {
    const entry = {
      actor: anonymous(visitor),
      action: 'sign_in_failed',
      after: { reason: 'set_up_code_invalid' },
    } as const;
    await this.unitOfWork.run((manager) => this.audit.record(manager, entry));
    throw new ProblemError(403, 'set_up_code_invalid');
  }
}

function alreadySetUp(): ProblemError {
  return new ProblemError(409, 'already_set_up');
}
