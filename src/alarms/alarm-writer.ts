import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { InsertStatement } from '../database/insert-statement.js';
import { SelectStatement } from '../database/select-statement.js';
import { AlarmMessages, type Announcement } from './alarm-messages.js';
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
      else await this.goOn(manager, rule, { known, condition });
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
    await this.messages.announce(manager, alarm, toldBy(rule, now));
  }

  /** It may take days until nothing needs a person: what is much more than was told is told, too. */
  private async goOn(
    manager: EntityManager,
    rule: AlarmRuleEntity,
    { known, condition }: { readonly known: AlarmEntity; readonly condition: Condition },
  ): Promise<void> {
    if (known.clearSince !== null) await manager.update(AlarmEntity, known.id, { clearSince: null });
    if (!isMuchMore(condition, known)) return;
    const now = this.clock.now();
    const { message, details } = textOf(condition);
    await manager.update(AlarmEntity, known.id, { message, details: details as Record<string, never> });
    const alarm = Object.assign(new AlarmEntity(), known, { message, details });
    await this.messages.announce(manager, alarm, { ...toldBy(rule, now), again: now });
  }

  private async fire(manager: EntityManager, rule: AlarmRuleEntity, condition: Condition): Promise<void> {
    const alarm = this.build(rule, condition);
    if ((await INSERT.run(manager, [alarm], 'skip')) !== 1) return;
    await this.messages.announce(manager, alarm, toldBy(rule, this.clock.now()));
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
    await this.messages.announce(manager, resolved, toldBy(rule, now));
  }

  private build({ id: ruleId, name: ruleName, kind }: AlarmRuleEntity, condition: Condition): AlarmEntity {
    const { key: conditionKey } = condition;
    return {
      ...{ id: newId(), ruleId, ruleName, kind, conditionKey, openKey: `${ruleId}:${conditionKey}` },
      ...{ ...textOf(condition), firedAt: this.clock.now(), clearSince: null, resolvedAt: null },
    };
  }
}

function textOf({ message, details }: Condition): Pick<AlarmEntity, 'message' | 'details'> {
  return { message: message.slice(0, 500), details };
}

function toldBy({ channels, quietHours }: AlarmRuleEntity, now: number): Announcement {
  return { to: channels, delayMs: quietFor(quietHours, now) };
}

/** Twice as much, or something of another kind. */
function isMuchMore({ details: now }: Condition, { details: told }: AlarmEntity): boolean {
  const known = codesOf(told);
  return extentOf(now) >= 2 * extentOf(told) || codesOf(now).some((code) => !known.includes(code));
}

/** How many, or how late; NaN of what is no more today than yesterday. */
function extentOf({ count, seconds }: Condition['details']): number {
  return Number(count ?? seconds);
}

function codesOf({ codes }: Condition['details']): string[] {
  return Object.keys(codes ?? {});
}
