import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CardType } from '../../common/card-type.js';
import { count, id, json, moment, optionalMoment, optionalText, text } from '../../database/columns.js';
import type { QuietHours } from './quiet-hours.js';

export const RULE_KINDS = [
  /** At least `threshold` transactions need a person. */
  'needs_attention',
  /** Less than `threshold` percent of the last `windowMinutes`' attempts succeeded, of at least `minPayments`. */
  'success_rate',
  /** At least `threshold` attempts of the last `windowMinutes` met with a fault of the provider or of its settings. */
  'provider_errors',
  /** No callback came for the last `threshold` payments that succeeded. */
  'no_callback',
  /** The provider should have been asked about an order `threshold` seconds ago, and was not. */
  'reconciliation_lag',
  /** Somebody else than who made the rule changed configuration, people or alarms. */
  'configuration_changed',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** When to raise an alarm, and whom to tell. */
@Entity('alarm_rules')
@Index('alarm_rules_name', ['name'], { unique: true })
export class AlarmRuleEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(text('name', 100))
  name: string;

  @Column(text('kind', 40))
  kind: RuleKind;

  @Column(count('threshold'))
  threshold: number;

  @Column(count('window_minutes'))
  windowMinutes: number;

  @Column(count('min_payments'))
  minPayments: number;

  /** Null: each card type by itself. */
  @Column(optionalText('card_type', 16))
  cardType: CardType | null;

  /** Ids of channels. */
  @Column(json('channels'))
  channels: string[];

  @Column(json('quiet_hours'))
  quietHours: QuietHours | null;

  @Column(optionalMoment('disabled_at'))
  disabledAt: number | null;

  /** Up to which entry of the audit log it has looked. */
  @Column(count('audit_cursor'))
  auditCursor: number;

  /** Who made it: their own changes are no news to them. */
  @Column(text('created_by', 100))
  createdBy: string;

  @Column(moment('created_at'))
  createdAt: number;

  @Column(moment('updated_at'))
  updatedAt: number;
}
