import type { Actor } from '../common/actor.js';
import type { AuditAction } from './audit-actions.js';

/** What is told of an act; the log itself adds number, time and chain. */
export interface AuditEntry {
  readonly actor: Actor;
  readonly action: AuditAction;
  /** What was acted on: `{kind: 'merchant', id, name}`. */
  readonly subject?: { readonly kind: string; readonly id: string; readonly name?: string } | undefined;
  /** The fields as they were, and as they are. Only those that differ are stored, secrets masked. */
  readonly before?: object | undefined;
  readonly after?: object | undefined;
}
