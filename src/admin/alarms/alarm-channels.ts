import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { AlarmMessages } from '../../alarms/alarm-messages.js';
import { AlarmChannelEntity } from '../../alarms/channels/alarm-channel.entity.js';
import { WebhookSecrets } from '../../alarms/channels/webhook-secrets.js';
import type { AuditAction } from '../../audit/audit-actions.js';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../common/actor.js';
import { Clock } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import type { SecretText } from '../../common/secret-text.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { lockConfiguration } from '../../merchants/configuration-lock.js';
import type { Access } from '../auth/access.js';
import { notFound, ProblemError } from '../problem/problem.error.js';
import type { ChangeAlarmChannelDto, CreateAlarmChannelDto } from './alarm-channel.dto.js';
import { AlarmRules } from './alarm-rules.js';
import { ChannelTargets } from './channel-targets.js';

/** Where alarms go to, as the staff set it. */
@Injectable()
export class AlarmChannels {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ChannelTargets,
    private readonly messages: AlarmMessages,
    private readonly secrets: WebhookSecrets,
    private readonly rules: AlarmRules,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** In the order in which they were made. */
  page(take: number, after: string | null): Promise<AlarmChannelEntity[]> {
    const where = after === null ? {} : { id: MoreThan(after) };
    return this.reader.manager.find(AlarmChannelEntity, { where, order: { id: 'ASC' }, take });
  }

  /** @throws ProblemError 404 */
  async get(id: string, manager: EntityManager = this.reader.manager): Promise<AlarmChannelEntity> {
    const row = await manager.findOneBy(AlarmChannelEntity, { id });
    if (!row) throw notFound();
    return row;
  }

  /** @returns a webhook's secret beside the row: it can't be read again. @throws ProblemError 400, 409 */
  async create(
    draft: CreateAlarmChannelDto,
    actor: Actor,
  ): Promise<{ row: AlarmChannelEntity; secret: SecretText | null }> {
    const now = this.clock.now();
    const id = newId();
    const { name, kind, enabled = true } = draft;
    const made = kind === 'webhook' ? this.secrets.make(id) : null;
    const row: AlarmChannelEntity = {
      ...{ id, name, kind, ...this.targets.read(kind, draft), disabledAt: enabled ? null : now },
      ...(made?.sealed ?? { secret: null, previousSecret: null, previousSecretUntil: null }),
      ...{ createdAt: now, updatedAt: now },
    };
    await this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      await assertNameIsFree(manager, name, id);
      await manager.insert(AlarmChannelEntity, row);
      await this.record(manager, actor, 'alarm_channel_created', { after: row });
    });
    return { row, secret: made?.secret ?? null };
  }

  /** @throws ProblemError 400, 403, 404, 409 */
  async change(id: string, draft: ChangeAlarmChannelDto, access: Access): Promise<AlarmChannelEntity> {
    return this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      const before = await this.get(id, manager);
      await this.rules.assertMayChangeChannel(manager, id, access);
      const now = this.clock.now();
      const enabled = draft.enabled ?? before.disabledAt === null;
      const changes = {
        name: draft.name ?? before.name,
        ...this.targets.read(before.kind, targetAfter(before, draft)),
        disabledAt: enabled ? null : (before.disabledAt ?? now),
        updatedAt: now,
      };
      await assertNameIsFree(manager, changes.name, id);
      await manager.update(AlarmChannelEntity, id, changes);
      const after = Object.assign(new AlarmChannelEntity(), before, changes);
      await this.record(manager, access.actor, 'alarm_channel_changed', { before, after });
      return after;
    });
  }

  /**
   * What was not sent yet is not sent any more; the log of deliveries stays, and no rule names the channel any more.
   *
   * @throws ProblemError 403, 404
   */
  async remove(id: string, access: Access): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      await lockConfiguration(manager);
      const before = await this.get(id, manager);
      await this.rules.assertMayChangeChannel(manager, id, access);
      await this.rules.forgetChannel(manager, id, access);
      await manager.delete(AlarmChannelEntity, id);
      await this.record(manager, access.actor, 'alarm_channel_deleted', { before });
    });
  }

  /** @returns the id of a message that is to be sent now. @throws ProblemError 404 */
  async prepareTest(id: string, actor: Actor): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const channel = await this.get(id, manager);
      const message = await this.messages.test(manager, channel, this.clock.now());
      await this.record(manager, actor, 'alarm_channel_tested', { subject: channel });
      return message;
    });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    action: AuditAction,
    rows: { before?: AlarmChannelEntity; after?: AlarmChannelEntity; subject?: AlarmChannelEntity },
  ): Promise<void> {
    const { id = '', name = '' } = rows.after ?? rows.before ?? rows.subject ?? {};
    const subject = { kind: 'alarm_channel', id, name };
    const { before, after } = rows;
    await this.audit.record(manager, {
      actor,
      action,
      subject,
      before: before && shown(before),
      after: after && shown(after),
    });
  }
}

function targetAfter(before: AlarmChannelEntity, { recipients, url }: ChangeAlarmChannelDto) {
  return { recipients: recipients ?? before.recipients, url: url ?? before.url ?? undefined };
}

/** As the audit log has it: without the secret. */
function shown({ name, kind, recipients, url, disabledAt }: AlarmChannelEntity): object {
  return { name, kind, recipients, url, enabled: disabledAt === null };
}

async function assertNameIsFree(manager: EntityManager, name: string, id: string): Promise<void> {
  const other = await manager.findOneBy(AlarmChannelEntity, { name });
  if (other && other.id !== id) throw new ProblemError(409, 'name_taken', { detail: 'Another channel has this name' });
}
