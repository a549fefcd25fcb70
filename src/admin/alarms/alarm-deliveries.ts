import { Injectable } from '@nestjs/common';
import { type AlarmPayload, MESSAGE_KIND } from '../../alarms/alarm-messages.js';
import { RULE_KINDS } from '../../alarms/rules/alarm-rule.entity.js';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../common/actor.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { type LoggedMessage, OutboxLog } from '../../outbox/outbox-log.js';
import { OutboxWorker } from '../../outbox/outbox-worker.js';
import { Outbox } from '../../outbox/outbox.js';
import { notFound } from '../problem/problem.error.js';
import { optionalTime, time } from '../times.js';
import { toAttemptDto } from '../transactions/delivery-views.js';
import type { AlarmDeliveryDto, AlarmDeliveryPageDto, AlarmDeliveryQuery } from './alarm-delivery.dto.js';

const KINDS = Object.values(MESSAGE_KIND);
/** For which no other process takes it: whoever redelivers waits for the answer. */
const RESERVED_MS = 30_000;

/** What was sent to the channels, and what came of it. */
@Injectable()
export class AlarmDeliveries {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: OutboxLog,
    private readonly outbox: Outbox,
    private readonly worker: OutboxWorker,
    private readonly audit: AuditLog,
  ) {}

  /** The newest first. */
  async page({ channel: subjectId, status, limit, cursor: before }: AlarmDeliveryQuery): Promise<AlarmDeliveryPageDto> {
    const filter = { kinds: KINDS, subjectId, status, before, limit: limit + 1 };
    const found = await this.log.list(this.reader.manager, filter);
    const items = found.slice(0, limit).map(toDto);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws ProblemError 404 */
  async get(id: string): Promise<AlarmDeliveryDto> {
    const found = await this.log.find(this.reader.manager, id);
    if (!found || !KINDS.includes(found.message.kind)) throw notFound();
    return toDto(found);
  }

  /** Sends it again under its own id, now; where that fails, it is tried again as at first. @throws ProblemError 404 */
  async redeliver(id: string, actor: Actor): Promise<AlarmDeliveryDto> {
    const { channel } = await this.get(id);
    await this.unitOfWork.run(async (manager) => {
      await this.outbox.redeliver(manager, id, RESERVED_MS);
      const subject = { kind: 'alarm_channel', id: channel };
      await this.audit.record(manager, { actor, action: 'alarm_redelivered', subject, after: { delivery: id } });
    });
    return this.sendNow(id);
  }

  /** For somebody who waits for the answer. */
  async sendNow(id: string): Promise<AlarmDeliveryDto> {
    await this.worker.deliverNow(id);
    return this.get(id);
  }
}

function toDto({ message, attempts }: LoggedMessage): AlarmDeliveryDto {
  const { id, subjectId: channel, status } = message;
  const { type: event, data } = message.payload as unknown as AlarmPayload;
  return {
    ...{ id, channel, kind: message.kind === MESSAGE_KIND.email ? 'email' : 'webhook', event },
    ...{ alarm: data.alarm, message: data.message, status, attempts: attempts.map(toAttemptDto) },
    alarmKind: RULE_KINDS.find((one) => one === data.kind) ?? null,
    details: data.details,
    nextAttemptAt: optionalTime(message.nextAttemptAt),
    deliveredAt: optionalTime(message.deliveredAt),
    createdAt: time(message.createdAt),
  };
}
