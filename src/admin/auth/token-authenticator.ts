import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ApiTokenEntity } from '../api-tokens/api-token.entity.js';
import { ApiTokenStore } from '../api-tokens/api-token.store.js';
import type { TokenAccess } from './access.js';
import { program, type Visitor } from './visitor.js';

const USE_IS_NOTED_EVERY_MS = 60_000;

/** Finds the program behind `Authorization: Bearer`. */
@Injectable()
export class TokenAuthenticator {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: ApiTokenStore,
  ) {}

  /** @returns null when there is no such token, or no longer */
  async authenticate(text: string, visitor: Visitor): Promise<TokenAccess | null> {
    const now = this.clock.now();
    const token = await this.tokens.findUsable(this.reader.manager, text, now);
    if (!token) return null;
    await this.noteUse(token, now);
    return { kind: 'token', actor: program(token, visitor), role: token.role };
  }

  private async noteUse({ id, lastUsedAt }: ApiTokenEntity, now: number): Promise<void> {
    if (lastUsedAt !== null && now - lastUsedAt < USE_IS_NOTED_EVERY_MS) return;
    await this.unitOfWork.run((manager) => manager.update(ApiTokenEntity, id, { lastUsedAt: now }));
  }
}
