import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlarmChannelEntity } from '../../alarms/channels/alarm-channel.entity.js';
import { WebhookSecrets } from '../../alarms/channels/webhook-secrets.js';
import type { AuditAction } from '../../audit/audit-actions.js';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../common/actor.js';
import { Clock } from '../../common/clock.js';
import type { SecretText } from '../../common/secret-text.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { invalidField, notFound, ProblemError } from '../problem/problem.error.js';
import { optionalTime } from '../times.js';

/** Replaces what a webhook is signed with, without a moment in which its receiver refuses what is right. */
@Injectable()
export class WebhookRotation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: WebhookSecrets,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param keepUntil RFC 3339: until when the secret that is replaced signs, too; null: it stops at once
   * @returns the new secret beside the row: it can't be read again
   * @throws ProblemError 400, 404; 409 for e-mail, which has none
   */
  rotate(id: string, keepUntil: string | null, actor: Actor): Promise<{ row: AlarmChannelEntity; secret: SecretText }> {
    return this.unitOfWork.run(async (manager) => {
      const before = await this.webhook(manager, id);
      const until = this.readEnd(keepUntil);
      const { secret, sealed } = this.secrets.replace(before, until);
      const row = await this.store(manager, before, sealed);
      await this.record(manager, actor, 'secret_rotated', row);
      return { row, secret };
    });
  }

  /** @throws ProblemError 404, 409 for e-mail */
  retirePrevious(id: string, actor: Actor): Promise<AlarmChannelEntity> {
    return this.unitOfWork.run(async (manager) => {
      const before = await this.webhook(manager, id);
      if (before.previousSecret === null) return before;
      const row = await this.store(manager, before, { previousSecret: null, previousSecretUntil: null });
      await this.record(manager, actor, 'secret_retired', row);
      return row;
    });
  }

  /** Locked: of two rotations at once, the second begins with the secret that the first one made. */
  private async webhook(manager: EntityManager, id: string): Promise<AlarmChannelEntity> {
    const lock = this.unitOfWork.isSqlite ? {} : { lock: { mode: 'pessimistic_write' } as const };
    const row = await manager.findOne(AlarmChannelEntity, { where: { id }, ...lock });
    if (!row) throw notFound();
    if (row.kind === 'webhook') return row;
    throw new ProblemError(409, 'not_a_webhook', { detail: 'Only webhooks are signed with a secret' });
  }

  private readEnd(text: string | null): number | null {
    if (text === null) return null;
    const end = Date.parse(text);
    if (end > this.clock.now()) return end;
    throw invalidField('keepPreviousUntil', 'out_of_range', 'must be in the future');
  }

  private async store(
    manager: EntityManager,
    before: AlarmChannelEntity,
    changes: Partial<AlarmChannelEntity>,
  ): Promise<AlarmChannelEntity> {
    const after = { ...changes, updatedAt: this.clock.now() };
    await manager.update(AlarmChannelEntity, before.id, after);
    return Object.assign(new AlarmChannelEntity(), before, after);
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    action: AuditAction,
    { id, name, previousSecretUntil }: AlarmChannelEntity,
  ): Promise<void> {
    const subject = { kind: 'alarm_channel', id, name };
    const after = { keepPreviousUntil: optionalTime(previousSecretUntil) };
    await this.audit.record(manager, { actor, action, subject, after });
  }
}
