import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, json, moment, optionalMoment, optionalText, text } from '../database/columns.js';
import type { RuleKind } from './rules/alarm-rule.entity.js';

/** A condition that came up, and when it was over. */
@Entity('alarms')
@Index('alarms_open', ['openKey'], { unique: true })
@Index('alarms_rule', ['ruleId', 'id'])
export class AlarmEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(id('rule_id'))
  ruleId: string;

  /** As the rule was called then. */
  @Column(text('rule_name', 100))
  ruleName: string;

  @Column(text('kind', 40))
  kind: RuleKind;

  /** What it is about, of the rule: a card type. */
  @Column(text('condition_key', 100))
  conditionKey: string;

  /** Rule and condition as long as it lasts, then null: the database itself sees to it that none is raised twice. */
  @Column(optionalText('open_key', 200))
  openKey: string | null;

  @Column(text('message', 500))
  message: string;

  @Column(json('details'))
  details: Readonly<Record<string, unknown>>;

  @Column(moment('fired_at'))
  firedAt: number;

  /** Since when the condition is no longer there; it has to stay away for a while. */
  @Column(optionalMoment('clear_since'))
  clearSince: number | null;

  @Column(optionalMoment('resolved_at'))
  resolvedAt: number | null;
}
