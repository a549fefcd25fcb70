import { hasPermission, type Permission, PERMISSIONS } from '../auth/permissions.js';
import { toUserDto } from '../users/user.dto.js';
import type { SessionDto, SessionItemDto } from './session.dto.js';
import type { SessionEntity } from './session.entity.js';

/** @param session with its user */
export function toSessionDto(session: SessionEntity, csrfToken: string, totpSetupRequired: boolean): SessionDto {
  const { user } = session;
  if (!user) throw new Error('The session was read without its user');
  const permissions = (Object.keys(PERMISSIONS) as Permission[]).filter((name) => hasPermission(user.role, name));
  return {
    user: toUserDto(user),
    csrfToken,
    permissions,
    totpSetupRequired,
    freshUntil: new Date(session.freshUntil).toISOString(),
    expiresAt: new Date(session.expiresAt).toISOString(),
  };
}

export function toSessionItem(session: SessionEntity, currentId: string): SessionItemDto {
  const { id, address, userAgent, createdAt, lastSeenAt, expiresAt } = session;
  return {
    id,
    current: id === currentId,
    address,
    userAgent,
    createdAt: new Date(createdAt).toISOString(),
    lastSeenAt: new Date(lastSeenAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
  };
}
