import { ApiTokenEntity } from '../admin/api-tokens/api-token.entity.js';
import { SettingEntity } from '../admin/auth/settings/setting.entity.js';
import { ThrottleEntity } from '../admin/auth/throttle/throttle.entity.js';
import { KeptDayEntity } from '../admin/reports/kept-days/kept-day.entity.js';
import { DeviceEntity } from '../admin/session/device.entity.js';
import { SessionEntity } from '../admin/session/session.entity.js';
import { RecoveryCodeEntity } from '../admin/users/recovery-code.entity.js';
import { UserEntity } from '../admin/users/user.entity.js';
import { AlarmEntity } from '../alarms/alarm.entity.js';
import { AlarmLeaseEntity } from '../alarms/alarm-lease.entity.js';
import { AlarmChannelEntity } from '../alarms/channels/alarm-channel.entity.js';
import { AlarmRuleEntity } from '../alarms/rules/alarm-rule.entity.js';
import { AuditChainEntity } from '../audit/chain/audit-chain.entity.js';
import { AuditEntryEntity } from '../audit/chain/audit-entry.entity.js';
import { AuditSealEntity } from '../audit/seal/audit-seal.entity.js';
import { IntegrationEntity } from '../integrations/integration.entity.js';
import { IntegrationSecretEntity } from '../integrations/integration-secret.entity.js';
import { IntegrationVersionEntity } from '../integrations/integration-version.entity.js';
import { MerchantEntity } from '../merchants/merchant.entity.js';
import { MerchantVersionEntity } from '../merchants/merchant-version.entity.js';
import { LimitSuggestionEntity } from '../merchants/suggestions/limit-suggestion.entity.js';
import { OutboxAttemptEntity } from '../outbox/outbox-attempt.entity.js';
import { OutboxMessageEntity } from '../outbox/outbox-message.entity.js';
import { RefundEntity } from '../refunds/refund.entity.js';
import { AttemptEntity } from '../transactions/attempt.entity.js';
import { CallbackEntity } from '../transactions/callback.entity.js';
import { EventEntity } from '../transactions/event.entity.js';
import { LateChangeEntity } from '../transactions/late-change.entity.js';
import { TransactionEntity } from '../transactions/transaction.entity.js';

/** Every table, in the order in which they may be filled. */
export const ENTITIES = [
  MerchantEntity,
  MerchantVersionEntity,
  IntegrationEntity,
  IntegrationVersionEntity,
  IntegrationSecretEntity,
  TransactionEntity,
  AttemptEntity,
  EventEntity,
  CallbackEntity,
  UserEntity,
  RecoveryCodeEntity,
  SessionEntity,
  DeviceEntity,
  ApiTokenEntity,
  ThrottleEntity,
  SettingEntity,
  AuditChainEntity,
  AuditEntryEntity,
  AuditSealEntity,
  LimitSuggestionEntity,
  AlarmChannelEntity,
  AlarmRuleEntity,
  AlarmEntity,
  AlarmLeaseEntity,
  OutboxMessageEntity,
  OutboxAttemptEntity,
  RefundEntity,
  LateChangeEntity,
  KeptDayEntity,
];
