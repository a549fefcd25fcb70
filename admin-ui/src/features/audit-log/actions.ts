import type { components } from '../../api/schema';
import { hasText, type Text } from '../../lib/text';

export type AuditAction = components['schemas']['AuditAction'];

/** All kinds of entries, for the filter; a test notices one that is missing. */
const ORDER: Readonly<Partial<Record<AuditAction, number>>> = {
  ...{ sign_in: 1, sign_in_failed: 2, sign_in_locked: 3, sign_out: 4, session_revoked: 5 },
  ...{ reauthenticated: 6, reauthentication_failed: 7, password_changed: 8 },
  ...{ totp_enabled: 9, totp_disabled: 10, recovery_code_used: 11, recovery_codes_renewed: 12 },
  ...{ totp_requirement_changed: 13, set_up: 14 },
  ...{ user_created: 15, user_changed: 16, user_disabled: 17, user_enabled: 18 },
  ...{ api_token_created: 19, api_token_revoked: 20 },
  ...{ merchant_created: 21, merchant_changed: 22, integration_created: 23, integration_changed: 24 },
  ...{ limit_suggestion_accepted: 25, limit_suggestion_dismissed: 26 },
  ...{ secret_rotated: 27, secret_retired: 28, master_key_rotated: 29 },
  ...{
    transaction_viewed: 30,
    transactions_viewed: 31,
    transactions_exported: 32,
    export_ended: 33,
    report_viewed: 34,
    evidence_exported: 33,
  },
  ...{ transaction_refreshed: 35, delivery_made: 36, return_link_viewed: 37 },
  ...{ refund_requested: 38, refund_approved: 39, refund_rejected: 40, refund_resolved: 41, refunds_viewed: 42 },
  ...{ refund_approval_changed: 43, cancellation_requested: 44, url_inspected: 45, signature_calculated: 46 },
  ...{ alarm_channel_created: 60, alarm_channel_changed: 61, alarm_channel_deleted: 62, alarm_channel_tested: 63 },
  ...{ alarm_rule_created: 64, alarm_rule_changed: 65, alarm_rule_deleted: 66, alarm_redelivered: 67 },
  ...{ backup_made: 50, backup_restored: 51, audit_verified: 52, events_sealed: 53, checkpoints_begun: 54 },
};

export const ACTIONS = (Object.keys(ORDER) as AuditAction[]).toSorted((a, b) => (ORDER[a] ?? 0) - (ORDER[b] ?? 0));

export function isAction(text: string): text is AuditAction {
  return text in ORDER;
}

/** A kind of entry in words. */
export function actionText(action: AuditAction, text: Text<'audit-log'>): string {
  const key = `action.${action}`;
  return hasText('audit-log', key) ? text(key) : action.replaceAll('_', ' ');
}
