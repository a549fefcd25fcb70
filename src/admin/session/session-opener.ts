import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import { newOpaqueToken, sha256Hex } from '../auth/opaque-token.js';
import type { Visitor } from '../auth/visitor.js';
import { DeviceEntity } from './device.entity.js';
import { FRESH_MS, LONGEST_MS } from './session-times.js';
import { SessionEntity } from './session.entity.js';

/** What a browser gets for a session: values of cookies, known to it alone. */
export interface OpenedSession {
  readonly sessionToken: string;
  readonly deviceToken: string;
}

/** Opens sessions inside the caller's unit of work. Every sign-in makes a new token: none can be planted before it. */
@Injectable()
export class SessionOpener {
  constructor(private readonly clock: Clock) {}

  /** @param known the browser's device, when it is one of this person's */
  async open(
    manager: EntityManager,
    userId: string,
    visitor: Visitor,
    known: DeviceEntity | null,
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const sessionToken = newOpaqueToken();
    await manager.insert(SessionEntity, {
      ...{ id: newId(), userId, tokenHash: sha256Hex(sessionToken) },
      ...{ address: visitor.address, userAgent: visitor.userAgent },
      ...{ freshUntil: now + FRESH_MS, lastSeenAt: now, expiresAt: now + LONGEST_MS, createdAt: now },
    });
    return { sessionToken, deviceToken: await this.remember(manager, userId, known) };
  }

  /** The device's token is new at each sign-in too. */
  private async remember(manager: EntityManager, userId: string, known: DeviceEntity | null): Promise<string> {
    const deviceToken = newOpaqueToken();
    const fields = { tokenHash: sha256Hex(deviceToken), lastUsedAt: this.clock.now() };
    if (known) await manager.update(DeviceEntity, known.id, fields);
    else await manager.insert(DeviceEntity, { id: newId(), userId, ...fields });
    return deviceToken;
  }
}
