import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan, MoreThan, Not } from 'typeorm';
import { sha256Hex } from '../auth/opaque-token.js';
import { DeviceEntity } from './device.entity.js';
import { DEVICE_MS, IDLE_MS } from './session-times.js';
import { SessionEntity } from './session.entity.js';

/** Where sessions and known devices are kept. Every method takes the manager it works with. */
@Injectable()
export class SessionStore {
  /** The session of a cookie with its user; null when there is none, or its time is over. */
  findOpen(manager: EntityManager, token: string, now: number): Promise<SessionEntity | null> {
    const where = { tokenHash: sha256Hex(token), expiresAt: MoreThan(now), lastSeenAt: MoreThan(now - IDLE_MS) };
    return manager.findOne(SessionEntity, { where, relations: { user: true } });
  }

  /** A person's open sessions, oldest first. @param after the last one of the page before */
  page(manager: EntityManager, query: { userId: string; now: number; limit: number; after: string | null }) {
    const { userId, now, limit, after } = query;
    const open = { userId, expiresAt: MoreThan(now), lastSeenAt: MoreThan(now - IDLE_MS) };
    const where = after === null ? open : { ...open, id: MoreThan(after) };
    return manager.find(SessionEntity, { where, order: { id: 'ASC' }, take: limit });
  }

  /** Whether nobody has ended it. */
  isThere(manager: EntityManager, userId: string, id: string): Promise<boolean> {
    return manager.existsBy(SessionEntity, { id, userId });
  }

  /** @returns whether this person had such a session */
  async end(manager: EntityManager, userId: string, id: string): Promise<boolean> {
    const { affected } = await manager.delete(SessionEntity, { id, userId });
    return affected === 1;
  }

  /** @param but the session that goes on, if any. @returns how many ended */
  async endAll(manager: EntityManager, userId: string, but: string | null = null): Promise<number> {
    const where = but === null ? { userId } : { userId, id: Not(but) };
    return (await manager.delete(SessionEntity, where)).affected ?? 0;
  }

  /**
   * All that a person is signed in with, and all browsers that are known as theirs.
   *
   * @param but the browser in which they ask for it, if it is theirs: its session, and the token of its device
   */
  async forget(
    manager: EntityManager,
    userId: string,
    but: { readonly sessionId: string; readonly deviceToken: string | null } | null = null,
  ): Promise<void> {
    await this.endAll(manager, userId, but?.sessionId ?? null);
    const kept = but?.deviceToken ?? null;
    await manager.delete(DeviceEntity, kept === null ? { userId } : { userId, tokenHash: Not(sha256Hex(kept)) });
  }

  findDevice(manager: EntityManager, token: string, now: number): Promise<DeviceEntity | null> {
    const where = { tokenHash: sha256Hex(token), lastUsedAt: MoreThan(now - DEVICE_MS) };
    return manager.findOne(DeviceEntity, { where, relations: { user: true } });
  }

  /** Drops what has run out. */
  async prune(manager: EntityManager, now: number): Promise<void> {
    await manager.delete(SessionEntity, [{ expiresAt: LessThan(now) }, { lastSeenAt: LessThan(now - IDLE_MS) }]);
    await manager.delete(DeviceEntity, { lastUsedAt: LessThan(now - DEVICE_MS) });
  }
}
