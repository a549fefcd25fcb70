/** The vocabulary of the audit log. */
export const AUDIT_ACTIONS = [
  /** Somebody signed in, with password and, where it is on, second factor. */
  'sign_in',
  /** A sign-in was refused; the subject is the address that was tried, if it is one of ours. */
  'sign_in_failed',
  /** An account is slowed down after failures. */
  'sign_in_locked',
  'sign_out',
  /** A session was ended by somebody from the list of sessions. */
  'session_revoked',
  /** Somebody proved again who they are before a change that asks for it. */
  'reauthenticated',
  'reauthentication_failed',
  'password_changed',
  'totp_enabled',
  'totp_disabled',
  /** A recovery code took the place of the second factor; it can't be used again. */
  'recovery_code_used',
  'recovery_codes_renewed',
  /** An owner asks all, or no longer all, for a second factor. */
  'totp_requirement_changed',
  /** The first owner was made: by the settings or by the set-up page. */
  'set_up',
  'user_created',
  'user_changed',
  'user_disabled',
  'user_enabled',
  'api_token_created',
  'api_token_revoked',
  'merchant_created',
  'merchant_changed',
  /** The limits that the provider named became the merchant's, or were turned down. */
  'limit_suggestion_accepted',
  'limit_suggestion_dismissed',
  'integration_created',
  'integration_changed',
  /** An integration signs with another secret; `after` says until when the earlier one verifies too. */
  'secret_rotated',
  /** An earlier secret of an integration stops to verify requests before its time. */
  'secret_retired',
  /** All stored secrets were sealed anew with another master key. */
  'master_key_rotated',
  /** An auditor opened a transaction, or a list of them. */
  'transaction_viewed',
  'transactions_viewed',
  /** An auditor looked at a report; `after` has its name and what it was asked for. */
  'report_viewed',
  /** Somebody began to export transactions; `after` has the filters. What came of it is told by `export_ended`. */
  'transactions_exported',
  /** An export came to its end, or was broken off; `after` has the number of rows that were sent. */
  'export_ended',
  /** All that is known of one transaction left the gateway as a file. */
  'evidence_exported',
  /** Somebody had the provider asked by hand. */
  'transaction_refreshed',
  /** A return was delivered to the host platform by hand. */
  'delivery_made',
  /** Somebody looked at the signed link of a customer who never came back. */
  'return_link_viewed',
  /** Somebody had a signed address explained; the address itself is not kept. */
  'url_inspected',
  /** Somebody had a signature computed with a secret they know, or compared with the stored ones. */
  'signature_calculated',
  'refund_requested',
  'cancellation_requested',
  /** A second person let a refund go, or did not. */
  'refund_approved',
  'refund_rejected',
  /** Somebody decided by hand what became of a refund of which the provider does not tell. */
  'refund_resolved',
  /** An owner asks, or no longer asks, for a second person. */
  'refund_approval_changed',
  /** An auditor looked at refunds. */
  'refunds_viewed',
  'alarm_channel_created',
  'alarm_channel_changed',
  'alarm_channel_deleted',
  /** Somebody had a channel send a message that says that it is a test. */
  'alarm_channel_tested',
  'alarm_rule_created',
  'alarm_rule_changed',
  'alarm_rule_deleted',
  /** Somebody had an alarm sent again. */
  'alarm_redelivered',
  'backup_made',
  'backup_restored',
  /** Somebody had this chain verified; `after` has the result. */
  'audit_verified',
  /** The gateway itself: what came to the payments' histories since the last seal, as a digest. */
  'events_sealed',
  /** The gateway itself: a file of checkpoints was begun, at first or because it was gone. */
  'checkpoints_begun',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
