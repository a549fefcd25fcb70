import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { AlarmEntity } from '../../alarms/alarm.entity.js';
import { AlarmChannelEntity } from '../../alarms/channels/alarm-channel.entity.js';
import { AlarmRuleEntity, type RuleKind } from '../../alarms/rules/alarm-rule.entity.js';
import type { QuietHours } from '../../alarms/rules/quiet-hours.js';
import type { AuditAction } from '../../audit/audit-actions.js';
import { AuditLog } from '../../audit/audit-log.js';
import { AuditEntryEntity } from '../../audit/chain/audit-entry.entity.js';
import { type Actor, actorKey } from '../../common/actor.js';
import { Clock } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { lockConfiguration } from '../../merchants/configuration-lock.js';
import type { Access } from '../auth/access.js';
import { invalidField, notFound, ProblemError } from '../problem/problem.error.js';
import { type ChangeAlarmRuleDto, type CreateAlarmRuleDto, toRuleDto } from './alarm-rule.dto.js';

type Settings = Pick<AlarmRuleEntity, 'threshold' | 'windowMinutes' | 'minPayments'>;

const DEFAULTS: Readonly<Record<RuleKind, Settings>> = {
  needs_attention: { threshold: 1, windowMinutes: 60, minPayments: 1 },
  success_rate: { threshold: 50, windowMinutes: 60, minPayments: 10 },
  provider_errors: { threshold: 5, windowMinutes: 15, minPayments: 1 },
  no_callback: { threshold: 5, windowMinutes: 60, minPayments: 1 },
  reconciliation_lag: { threshold: 120, windowMinutes: 60, minPayments: 1 },
  configuration_changed: { threshold: 1, windowMinutes: 60, minPayments: 1 },
};
const MOST: Readonly<Partial<Record<RuleKind, number>>> = { success_rate: 100, no_callback: 100 };

/** When to raise alarms, as the staff set it. */
@Injectable()
export class AlarmRules {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** In the order in which they were made. */
  page(take: number, after: string | null): Promise<AlarmRuleEntity[]> {
    const where = after === null ? {} : { id: MoreThan(after) };
    return this.reader.manager.find(AlarmRuleEntity, { where, order: { id: 'ASC' }, take });
  }

  /** @throws ProblemError 404 */
  async get(id: string, manager: EntityManager = this.reader.manager): Promise<AlarmRuleEntity> {
    const row = await manager.findOneBy(AlarmRuleEntity, { id });
    if (!row) throw notFound();
    return row;
  }

  /** @throws ProblemError 400, 409 */
  create(draft: CreateAlarmRuleDto, actor: Actor): Promise<AlarmRuleEntity> {
    return this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      const { name, kind } = draft;
      const now = this.clock.now();
      const row = merged(
        {
          ...{ id: newId(), name, kind, ...DEFAULTS[kind], cardType: null, channels: [], quietHours: null },
          ...{ disabledAt: null, auditCursor: await lastEntry(manager), createdBy: actorKey(actor) },
          ...{ createdAt: now, updatedAt: now },
        },
        draft,
        now,
      );
      await assertSound(manager, row);
      await assertChannelsAreThere(manager, row.channels);
      await manager.insert(AlarmRuleEntity, row);
      await this.record(manager, actor, 'alarm_rule_created', { after: row });
      return row;
    });
  }

  /**
   * Its alarms that are open stay until the condition is over; of a rule that is switched off they end, without a message.
   *
   * @throws ProblemError 400, 403, 404, 409
   */
  change(id: string, draft: ChangeAlarmRuleDto, access: Access): Promise<AlarmRuleEntity> {
    return this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      const before = await this.get(id, manager);
      assertMayChange(before, access);
      const after = merged(before, draft, this.clock.now());
      await assertSound(manager, after);
      await assertChannelsAreThere(manager, draft.channels ?? []);
      // Where it has looked up to is the evaluator's, which goes on meanwhile, but for one that is switched on again.
      const { id: _id, auditCursor: _cursor, ...changes } = after;
      const isBack = before.disabledAt !== null && after.disabledAt === null;
      await manager.update(AlarmRuleEntity, id, {
        ...changes,
        ...(isBack && { auditCursor: await lastEntry(manager) }),
      });
      if (after.disabledAt !== null) await this.endAlarms(manager, id);
      await this.record(manager, access.actor, 'alarm_rule_changed', { before, after });
      return after;
    });
  }

  /** Within the caller's unit of work. @throws ProblemError 403 where a rule tells on it that is not theirs to change */
  async assertMayChangeChannel(manager: EntityManager, channel: string, access: Access): Promise<void> {
    for (const rule of await rulesThatTellOn(manager, channel)) assertMayChange(rule, access);
  }

  /** A channel that is removed is taken out of all rules, in the caller's unit of work. */
  async forgetChannel(manager: EntityManager, channel: string, { actor }: Access): Promise<void> {
    for (const before of await rulesThatTellOn(manager, channel)) {
      const changes = { channels: before.channels.filter((id) => id !== channel), updatedAt: this.clock.now() };
      await manager.update(AlarmRuleEntity, before.id, changes);
      const after = Object.assign(new AlarmRuleEntity(), before, changes);
      await this.record(manager, actor, 'alarm_rule_changed', { before, after });
    }
  }

  /** Its open alarms end with it, without a message. @throws ProblemError 403, 404 */
  async remove(id: string, access: Access): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      const before = await this.get(id, manager);
      assertMayChange(before, access);
      await manager.delete(AlarmRuleEntity, id);
      await this.endAlarms(manager, id);
      await this.record(manager, access.actor, 'alarm_rule_deleted', { before });
    });
  }

  /** Nobody looks whether the condition is over any more. */
  private async endAlarms(manager: EntityManager, id: string): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(AlarmEntity)
      .set({ openKey: null, resolvedAt: this.clock.now() })
      .where('rule_id = :id AND open_key IS NOT NULL', { id })
      .execute();
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    action: AuditAction,
    { before, after }: { before?: AlarmRuleEntity; after?: AlarmRuleEntity },
  ): Promise<void> {
    const { id = '', name = '' } = after ?? before ?? {};
    const subject = { kind: 'alarm_rule', id, name };
    await this.audit.record(manager, {
      ...{ actor, action, subject },
      before: before && shown(before),
      after: after && shown(after),
    });
  }
}

function merged(row: AlarmRuleEntity, draft: ChangeAlarmRuleDto, now: number): AlarmRuleEntity {
  const { threshold, windowMinutes, minPayments, cardType, channels, quietHours } = draft;
  const enabled = draft.enabled ?? row.disabledAt === null;
  return Object.assign(new AlarmRuleEntity(), row, {
    name: draft.name ?? row.name,
    ...{ threshold: threshold ?? row.threshold, windowMinutes: windowMinutes ?? row.windowMinutes },
    minPayments: minPayments ?? row.minPayments,
    cardType: cardType === undefined ? row.cardType : cardType,
    channels: channels ?? row.channels,
    quietHours: quietHours === undefined ? row.quietHours : quietHours && plain(quietHours),
    disabledAt: enabled ? null : (row.disabledAt ?? now),
    updatedAt: now,
  });
}

function plain({ from, to, timeZone }: QuietHours): QuietHours {
  return { from, to, timeZone };
}

async function assertSound(manager: EntityManager, { id, name, kind, threshold }: AlarmRuleEntity) {
  const most = MOST[kind];
  if (most !== undefined && threshold > most) {
    throw invalidField('threshold', 'invalid', `must be at most ${String(most)}`);
  }
  const other = await manager.findOneBy(AlarmRuleEntity, { name });
  if (other && other.id !== id) throw new ProblemError(409, 'name_taken', { detail: 'Another rule has this name' });
}

/** There are few, and their channels are JSON. */
async function rulesThatTellOn(manager: EntityManager, channel: string): Promise<AlarmRuleEntity[]> {
  return (await manager.find(AlarmRuleEntity)).filter(({ channels }) => channels.includes(channel));
}

/** Whoever wants to change something unseen would silence first what tells of changes. */
function assertMayChange({ kind, createdBy }: AlarmRuleEntity, { role, actor }: Access): void {
  if (kind !== 'configuration_changed' || role === 'owner' || actorKey(actor) === createdBy) return;
  throw new ProblemError(403, 'forbidden', { detail: 'It tells of changes: only an owner, or who made the rule, may' });
}

async function assertChannelsAreThere(manager: EntityManager, channels: readonly string[]): Promise<void> {
  if (channels.length === 0) return;
  const known = await manager.countBy(AlarmChannelEntity, { id: In([...channels]) });
  if (known !== channels.length) throw invalidField('channels', 'invalid', 'names a channel that there is not');
}

/** A rule about changes begins with those to come. */
async function lastEntry(manager: EntityManager): Promise<number> {
  const last = await manager.find(AuditEntryEntity, { order: { number: 'DESC' }, take: 1 });
  return last[0]?.number ?? 0;
}

function shown(row: AlarmRuleEntity): object {
  const { id: _id, createdAt: _created, updatedAt: _updated, ...fields } = toRuleDto(row);
  return fields;
}
