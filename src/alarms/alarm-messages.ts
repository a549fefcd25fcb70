import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId } from '../common/ids.js';
import { Outbox } from '../outbox/outbox.js';
import type { AlarmEntity } from './alarm.entity.js';
import { AlarmChannelEntity, type ChannelKind } from './channels/alarm-channel.entity.js';

/** What the outbox calls the messages of each kind of channel. */
export const MESSAGE_KIND: Readonly<Record<ChannelKind, string>> = { email: 'alarm_email', webhook: 'alarm_webhook' };

export const ALARM_EVENTS = ['alarm.fired', 'alarm.resolved', 'alarm.test'] as const;
export type AlarmEvent = (typeof ALARM_EVENTS)[number];

/** What is sent, the very same in every attempt. */
export interface AlarmPayload {
  readonly type: AlarmEvent;
  /** RFC 3339: when it happened. */
  readonly timestamp: string;
  readonly data: {
    readonly alarm: string | null;
    readonly rule: string;
    readonly kind: string;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly firedAt: string;
    readonly resolvedAt: string | null;
  };
}

export interface Announcement {
  /** Ids of channels. */
  readonly to: readonly string[];
  /** While it is quiet. */
  readonly delayMs: number;
  /** When an alarm that fires is told once more: milliseconds since 1970. */
  readonly again?: number;
}

/** Retries end then. */
const PATIENCE_MS = 3 * 24 * 60 * 60 * 1000;
/** Longer than whoever waits for a test needs to begin it. */
const RESERVED_MS = 30_000;

/** Hands alarms over to the outbox, which gets them there whatever happens to this process. */
@Injectable()
export class AlarmMessages {
  constructor(private readonly outbox: Outbox) {}

  /** In the caller's unit of work, once for each channel. */
  async announce(manager: EntityManager, alarm: AlarmEntity, { to, delayMs, again }: Announcement): Promise<void> {
    const channels = await manager.findBy(AlarmChannelEntity, { id: In([...to]) });
    const payload = payloadOf(alarm);
    for (const { id: subjectId, kind, disabledAt } of channels) {
      if (disabledAt !== null) continue;
      await this.outbox.add(manager, {
        ...{ kind: MESSAGE_KIND[kind], subjectId, payload: { ...payload } },
        deduplicationKey: [payload.type, alarm.id, subjectId, ...(again === undefined ? [] : [again])].join(':'),
        ...{ delayMs, patienceMs: delayMs + PATIENCE_MS },
      });
    }
  }

  /** A message that says that it is a test; for a caller who sends it with `deliverNow`. @returns its id */
  async test(manager: EntityManager, { id: subjectId, kind, name }: AlarmChannelEntity, now: number): Promise<string> {
    const at = new Date(now).toISOString();
    const message = `This is a test of the channel ${name}; nothing has happened`;
    const data = { alarm: null, rule: 'Test', kind: 'test', message, details: {}, firedAt: at, resolvedAt: null };
    const payload: AlarmPayload = { type: 'alarm.test', timestamp: at, data };
    const added = await this.outbox.add(manager, {
      ...{ kind: MESSAGE_KIND[kind], subjectId, payload: { ...payload }, deduplicationKey: `alarm.test:${newId()}` },
      ...{ delayMs: RESERVED_MS, patienceMs: RESERVED_MS },
    });
    if (added === null) throw new Error('A key that was made just now is there already');
    return added;
  }
}

function payloadOf({ id, ruleName, kind, message, details, firedAt, resolvedAt }: AlarmEntity): AlarmPayload {
  const isOver = resolvedAt !== null && kind !== 'configuration_changed';
  const times = { firedAt: time(firedAt), resolvedAt: resolvedAt === null ? null : time(resolvedAt) };
  return {
    type: isOver ? 'alarm.resolved' : 'alarm.fired',
    timestamp: isOver ? time(resolvedAt) : time(firedAt),
    data: { alarm: id, rule: ruleName, kind, message, details, ...times },
  };
}

function time(at: number): string {
  return new Date(at).toISOString();
}
