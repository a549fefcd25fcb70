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
      await manager.insert(AlarmRuleEntity, row);
      await this.record(manager, actor, 'alarm_rule_created', { after: row });
      return row;
    });
  }

  /** Its alarms that are open stay until the condition is over. @throws ProblemError 400, 404, 409 */
  change(id: string, draft: ChangeAlarmRuleDto, actor: Actor): Promise<AlarmRuleEntity> {
    return this.unitOfWork.run(async (manager) => {
      const before = await this.get(id, manager);
      const after = merged(before, draft, this.clock.now());
      if (before.disabledAt !== null && after.disabledAt === null) after.auditCursor = await lastEntry(manager);
      await assertSound(manager, after);
      const { id: _id, ...changes } = after;
      await manager.update(AlarmRuleEntity, id, changes);
      await this.record(manager, actor, 'alarm_rule_changed', { before, after });
      return after;
    });
  }

  /** Its open alarms end with it, without a message. @throws ProblemError 404 */
  async remove(id: string, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const before = await this.get(id, manager);
      await manager.delete(AlarmRuleEntity, id);
      await manager
        .createQueryBuilder()
        .update(AlarmEntity)
        .set({ openKey: null, resolvedAt: this.clock.now() })
        .where('rule_id = :id AND open_key IS NOT NULL', { id })
        .execute();
      await this.record(manager, actor, 'alarm_rule_deleted', { before });
    });
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

async function assertSound(manager: EntityManager, { id, name, kind, threshold, channels }: AlarmRuleEntity) {
  const most = MOST[kind];
  if (most !== undefined && threshold > most) {
    throw invalidField('threshold', 'invalid', `must be at most ${String(most)}`);
  }
  const known = channels.length === 0 ? 0 : await manager.countBy(AlarmChannelEntity, { id: In(channels) });
  if (known !== channels.length) throw invalidField('channels', 'invalid', 'names a channel that there is not');
  const other = await manager.findOneBy(AlarmRuleEntity, { name });
  if (other && other.id !== id) throw new ProblemError(409, 'name_taken', { detail: 'Another rule has this name' });
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
