import type { OutboxAttemptEntity } from '../../outbox/outbox-attempt.entity.js';
import type { LoggedMessage } from '../../outbox/outbox-log.js';
import { optionalTime, time } from '../times.js';
import type { DeliveryAttemptDto, DeliveryDto } from './delivery.dto.js';

export function toDeliveryDto({ message, attempts }: LoggedMessage): DeliveryDto {
  const { id, payload, status } = message;
  return {
    ...{ id, status, by: payload['by'] === 'schedule' ? 'schedule' : 'staff' },
    attempts: attempts.map(toAttemptDto),
    nextAttemptAt: optionalTime(message.nextAttemptAt),
    deliveredAt: optionalTime(message.deliveredAt),
    createdAt: time(message.createdAt),
  };
}

export function toAttemptDto({ at, ...attempt }: OutboxAttemptEntity): DeliveryAttemptDto {
  const { number, durationMs, outcome, httpStatus, answer, error } = attempt;
  return { number, at: time(at), durationMs, outcome, httpStatus, answer, error };
}
