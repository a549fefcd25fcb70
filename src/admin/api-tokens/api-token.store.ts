import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { sha256Hex } from '../auth/opaque-token.js';
import { ApiTokenEntity } from './api-token.entity.js';

/** Where tokens are kept. Every method takes the manager it works with. */
@Injectable()
export class ApiTokenStore {
  /** The token's row; null when there is none, it was revoked, or its time is over. */
  findUsable(manager: EntityManager, token: string, now: number): Promise<ApiTokenEntity | null> {
    const where = { tokenHash: sha256Hex(token), revokedAt: IsNull(), expiresAt: MoreThan(now) };
    return manager.findOneBy(ApiTokenEntity, where);
  }

  find(manager: EntityManager, id: string): Promise<ApiTokenEntity | null> {
    return manager.findOneBy(ApiTokenEntity, { id });
  }

  /** In the order in which they were made. @param after the last one of the page before */
  page(manager: EntityManager, limit: number, after: string | null): Promise<ApiTokenEntity[]> {
    const where = after === null ? {} : { id: MoreThan(after) };
    return manager.find(ApiTokenEntity, { where, order: { id: 'ASC' }, take: limit });
  }

  /** @returns whether it was in use until now */
  async revoke(manager: EntityManager, id: string, now: number): Promise<boolean> {
    const { affected } = await manager.update(ApiTokenEntity, { id, revokedAt: IsNull() }, { revokedAt: now });
    return affected === 1;
  }

  /** Tokens don't outlive their maker's right to make them. */
  async revokeAllOf(manager: EntityManager, createdBy: string, now: number): Promise<void> {
    await manager.update(ApiTokenEntity, { createdBy, revokedAt: IsNull() }, { revokedAt: now });
  }
}
