import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../common/actor.js';
import { Clock } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { newOpaqueToken, sha256Hex } from '../auth/opaque-token.js';
import { hasPermission, type Role } from '../auth/permissions.js';
import { invalidField, notFound, ProblemError } from '../problem/problem.error.js';
import { lockPeople } from '../users/people-lock.js';
import { UserStore } from '../users/user.store.js';
import { ApiTokenEntity } from './api-token.entity.js';
import { ApiTokenStore } from './api-token.store.js';

/** So that a token that got into a log or a repository is recognised by whoever scans for such. */
const PREFIX = 'wpg_';
const HINT_LENGTH = PREFIX.length + 4;
const DAY_MS = 24 * 60 * 60 * 1000;
const USUAL_LIFE_MS = 90 * DAY_MS;
const LONGEST_LIFE_MS = 366 * DAY_MS;

export interface ApiTokenDraft {
  readonly name: string;
  readonly role: Role;
  readonly expiresAt?: string;
}

/** Tokens for programs: random, stored as hashes, with a role and an end. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: ApiTokenStore,
    private readonly users: UserStore,
    private readonly audit: AuditLog,
  ) {}

  page(limit: number, after: string | null): Promise<ApiTokenEntity[]> {
    return this.tokens.page(this.reader.manager, limit, after);
  }

  /**
   * @param createdBy a user's id; when they lose the right to make tokens, the token ends
   * @returns the token beside its row: it can't be read again
   * @throws ProblemError 400 for an end in the past, or too far away; 403 when they have just lost that right
   */
  async create(draft: ApiTokenDraft, createdBy: string, actor: Actor): Promise<{ token: string; row: ApiTokenEntity }> {
    const token = `${PREFIX}${newOpaqueToken()}`;
    const { name, role } = draft;
    const row: ApiTokenEntity = {
      ...{ id: newId(), name, role, tokenHash: sha256Hex(token), hint: token.slice(0, HINT_LENGTH), createdBy },
      ...{ expiresAt: this.endOf(draft), revokedAt: null, lastUsedAt: null, createdAt: this.clock.now() },
    };
    await this.unitOfWork.run(async (manager) => {
      await this.assertMayMake(manager, createdBy);
      await manager.insert(ApiTokenEntity, row);
      const after = { name, role, expiresAt: new Date(row.expiresAt).toISOString() };
      await this.audit.record(manager, { actor, action: 'api_token_created', subject: subjectOf(row), after });
    });
    return { token, row };
  }

  /** A token that is over already stays so. @throws ProblemError 404 */
  async revoke(id: string, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const row = await this.tokens.find(manager, id);
      if (!row) throw notFound();
      if (!(await this.tokens.revoke(manager, id, this.clock.now()))) return;
      await this.audit.record(manager, { actor, action: 'api_token_revoked', subject: subjectOf(row) });
    });
  }

  /** Under the lock of changes to people: one that takes the right away finds the token, or is found here. */
  private async assertMayMake(manager: EntityManager, id: string): Promise<void> {
    await lockPeople(manager);
    const maker = await this.users.find(manager, id);
    if (maker?.disabledAt === null && hasPermission(maker.role, 'tokens:write')) return;
    throw new ProblemError(403, 'forbidden');
  }

  private endOf({ expiresAt }: ApiTokenDraft): number {
    const now = this.clock.now();
    const end = expiresAt === undefined ? now + USUAL_LIFE_MS : Date.parse(expiresAt);
    if (end > now && end <= now + LONGEST_LIFE_MS) return end;
    throw invalidField('expiresAt', 'out_of_range', 'must be in the future, and within a year');
  }
}

function subjectOf({ id, name }: ApiTokenEntity): { kind: string; id: string; name: string } {
  return { kind: 'api_token', id, name };
}
