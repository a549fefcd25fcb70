import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { InsertStatement } from '../database/insert-statement.js';
import { SelectStatement } from '../database/select-statement.js';
import { AlarmMessages } from './alarm-messages.js';
import { AlarmEntity } from './alarm.entity.js';
import { AlarmRuleEntity } from './rules/alarm-rule.entity.js';
import type { Condition } from './rules/conditions.js';
import { quietFor } from './rules/quiet-hours.js';

/** A condition has to stay away this long before its alarm is over: one that comes and goes makes no flood. */
export const CLEAR_MS = 5 * 60_000;

const INSERT = new InsertStatement(AlarmEntity);
const LOCKED = new SelectStatement(AlarmRuleEntity, ['id'], { forUpdate: true });

/** Raises and ends alarms. An alarm and its messages are one unit of work: neither is there without the other. */
@Injectable()
export class AlarmWriter {
  constructor(
    private readonly messages: AlarmMessages,
    private readonly clock: Clock,
  ) {}

  /** Brings the alarms of a rule in line with what is the case; of one that was switched off meanwhile, none. */
  async settle(
    manager: EntityManager,
    { id }: Pick<AlarmRuleEntity, 'id'>,
    conditions: readonly Condition[],
  ): Promise<void> {
    const rule = await LOCKED.one(manager, id);
    if (rule?.disabledAt !== null) return;
    const open = await manager
      .createQueryBuilder(AlarmEntity, 'alarm')
      .where('alarm.ruleId = :id AND alarm.openKey IS NOT NULL', { id: rule.id })
      .getMany();
    for (const condition of conditions) {
      const known = open.find(({ conditionKey }) => conditionKey === condition.key);
      if (!known) await this.fire(manager, rule, condition);
      else if (known.clearSince !== null) await manager.update(AlarmEntity, known.id, { clearSince: null });
    }
    const over = open.filter(({ conditionKey }) => conditions.every(({ key }) => key !== conditionKey));
    for (const alarm of over) await this.clear(manager, rule, alarm);
  }

  /** Something that happened, and is over as it is told. Moves the rule's place in the audit log with it. */
  async tell(manager: EntityManager, rule: AlarmRuleEntity, found: Condition | null, cursor: number): Promise<void> {
    const moved = await manager.update(
      AlarmRuleEntity,
      { id: rule.id, auditCursor: rule.auditCursor, disabledAt: IsNull() },
      { auditCursor: cursor },
    );
    // Another instance was here in between, or somebody who switched it off.
    if (moved.affected !== 1 || !found) return;
    const now = this.clock.now();
    const alarm = Object.assign(this.build(rule, found), { openKey: null, resolvedAt: now });
    await INSERT.run(manager, [alarm]);
    await this.messages.announce(manager, alarm, rule.channels, quietFor(rule.quietHours, now));
  }

  private async fire(manager: EntityManager, rule: AlarmRuleEntity, condition: Condition): Promise<void> {
    const alarm = this.build(rule, condition);
    if ((await INSERT.run(manager, [alarm], 'skip')) !== 1) return;
    await this.messages.announce(manager, alarm, rule.channels, quietFor(rule.quietHours, this.clock.now()));
  }

  private async clear(manager: EntityManager, rule: AlarmRuleEntity, alarm: AlarmEntity): Promise<void> {
    const now = this.clock.now();
    if (alarm.clearSince === null) {
      await manager.update(AlarmEntity, alarm.id, { clearSince: now });
      return;
    }
    if (now - alarm.clearSince < CLEAR_MS) return;
    const resolved = Object.assign(new AlarmEntity(), alarm, { openKey: null, resolvedAt: now });
    await manager.update(AlarmEntity, alarm.id, { openKey: null, resolvedAt: now });
    await this.messages.announce(manager, resolved, rule.channels, quietFor(rule.quietHours, now));
  }

  private build({ id: ruleId, name: ruleName, kind }: AlarmRuleEntity, condition: Condition): AlarmEntity {
    const { key: conditionKey, message, details } = condition;
    return {
      ...{ id: newId(), ruleId, ruleName, kind, conditionKey, openKey: `${ruleId}:${conditionKey}` },
      ...{ message: message.slice(0, 500), details, firedAt: this.clock.now(), clearSince: null, resolvedAt: null },
    };
  }
}
