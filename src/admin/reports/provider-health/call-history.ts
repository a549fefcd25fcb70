import type { EventEntity } from '../../../transactions/event.entity.js';
import { redactEventData } from '../../transactions/redact-event-data.js';
import type { HealthState, ProviderErrorDto } from './provider-health.dto.js';
import { time } from '../../times.js';

/** Refusals that say nothing of a customer: the provider does not work, or not for this account. */
const FAULTS: readonly unknown[] = [
  'provider_unreachable',
  'provider_error',
  'credentials_refused',
  'signature_mismatch',
  'merchant_not_found',
];

/** What the newest calls came to. Milliseconds since 1970. */
export interface CallHistory {
  readonly state: HealthState;
  readonly failuresInARow: number;
  readonly lastAnswerAt: number | null;
  readonly lastError: ProviderErrorDto | null;
  readonly lastCallbackAt: number | null;
}

/** @param events of one merchant's payments, in any order */
export function callHistory(events: readonly EventEntity[]): CallHistory {
  const newest = events.toSorted((a, b) => b.at - a.at || b.number - a.number);
  const calls = newest.filter(({ kind }) => kind === 'payment_answered' || kind === 'query_answered');
  const firstAnswer = calls.findIndex((call) => !isFault(call));
  const failuresInARow = firstAnswer === -1 ? calls.length : firstAnswer;
  const error = calls.find(isFault);
  return {
    state: stateOf(calls.length, failuresInARow),
    failuresInARow,
    lastAnswerAt: calls[firstAnswer]?.at ?? null,
    lastError: error ? describe(error) : null,
    lastCallbackAt: newest.find(({ kind }) => kind === 'callback_received')?.at ?? null,
  };
}

function stateOf(calls: number, failures: number): HealthState {
  if (calls === 0) return 'idle';
  return failures > 0 ? 'failing' : 'ok';
}

function isFault({ kind, data }: EventEntity): boolean {
  if (kind === 'query_answered') return data['kind'] === 'unavailable';
  return data['kind'] === 'unknown' || (data['kind'] === 'refused' && FAULTS.includes(data['code']));
}

function describe({ kind, data, at, transactionId }: EventEntity): ProviderErrorDto {
  const { operatorMessage } = redactEventData(data);
  return {
    at: time(at),
    call: kind === 'query_answered' ? 'query' : 'payment',
    message: typeof operatorMessage === 'string' ? operatorMessage : '',
    transaction: transactionId,
  };
}
