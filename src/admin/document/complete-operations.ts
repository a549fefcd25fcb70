import type { OpenAPIObject } from '@nestjs/swagger';
import { type Permission, PERMISSIONS } from '../auth/permissions.js';

type Operation = Record<string, unknown> & { description?: string; security?: unknown[] };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const FRESH = 'Asks for authentication within the last ten minutes (`POST /session/reauthentication`).';

/**
 * Says of every operation in words who may call it: what its handler demands is there already, for programs, as
 * `x-permission`. One that is open to all says that it needs no security.
 */
export function completeOperations(document: OpenAPIObject): void {
  for (const operation of operationsOf(document)) {
    operation.security ??= [];
    const sentences = [operation.description, permissionText(operation), freshText(operation)];
    operation.description = sentences.filter((sentence) => sentence !== undefined).join('\n\n');
  }
}

function operationsOf({ paths }: OpenAPIObject): Operation[] {
  return Object.values(paths).flatMap((item) =>
    METHODS.map((method) => item[method] as Operation | undefined).filter((operation) => operation !== undefined),
  );
}

function permissionText(operation: Operation): string | undefined {
  const permission = operation['x-permission'];
  if (typeof permission !== 'string') return undefined;
  if (permission === 'public') return 'Permission: none, open to everyone.';
  const roles = PERMISSIONS[permission as Permission].join(', ');
  return permission === 'self'
    ? 'Permission: everyone who is signed in, for what is their own; no token.'
    : `Permission: \`${permission}\` (${roles}).`;
}

function freshText(operation: Operation): string | undefined {
  return operation['x-fresh-authentication'] === true ? FRESH : undefined;
}
