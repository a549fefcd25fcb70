export const ROLES = ['owner', 'operator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a handler may demand, and who has it. `owner`: everything; `operator`: merchants, integrations, transactions,
 * refunds; `auditor`: reads everything but secrets, and exports.
 */
export const PERMISSIONS = {
  'merchants:read': ['owner', 'operator', 'auditor'],
  'merchants:write': ['owner', 'operator'],
  'integrations:read': ['owner', 'operator', 'auditor'],
  'integrations:write': ['owner', 'operator'],
  'transactions:read': ['owner', 'operator', 'auditor'],
  'transactions:act': ['owner', 'operator'],
  'transactions:export': ['owner', 'operator', 'auditor'],
  'refunds:write': ['owner', 'operator'],
  'reports:read': ['owner', 'operator', 'auditor'],
  'users:read': ['owner', 'auditor'],
  'users:write': ['owner'],
  'tokens:read': ['owner', 'auditor'],
  'tokens:write': ['owner'],
  'audit:read': ['owner', 'auditor'],
  'alarms:read': ['owner', 'operator', 'auditor'],
  'alarms:write': ['owner', 'operator'],
  'system:read': ['owner', 'operator', 'auditor'],
  'settings:write': ['owner'],
  /** Anyone who is signed in, for what concerns themselves. */
  self: ['owner', 'operator', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSIONS;

export function hasPermission(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
