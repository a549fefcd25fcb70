import { currentTrace } from '../common/trace.js';
import { redact } from './redact.js';

export const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type Level = (typeof LEVELS)[number];

/** One line of the log. */
export interface LogRecord {
  /** RFC 3339, UTC. */
  readonly time: string;
  readonly level: Level;
  /** Which part of the gateway says it. */
  readonly context: string;
  readonly msg: string;
  /** The transaction's, from its customer's arrival to their return; else that of the request. */
  readonly correlationId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly [field: string]: unknown;
}

/**
 * Makes a record of what Nest's `Logger` passes on: a text, an error or an object with a `msg`; then, for errors, a
 * stack; last the context.
 */
export function logRecord(level: Level, message: unknown, rest: readonly unknown[]): LogRecord {
  const [context, ...others] = [...rest].reverse();
  const stack = others.find((other) => typeof other === 'string');
  const trace = currentTrace();
  const correlationId = trace?.correlationId ?? trace?.requestId ?? undefined;
  return {
    time: new Date().toISOString(),
    level,
    context: typeof context === 'string' ? context : '',
    ...fieldsOf(message),
    correlationId,
    requestId: trace?.requestId ?? undefined,
    ...(stack === undefined ? {} : { stack: redact(stack) }),
  };
}

function fieldsOf(message: unknown): { msg: string } {
  if (message instanceof Error) return { msg: redact(message.stack ?? message.message) };
  if (typeof message !== 'object' || message === null) return { msg: redact(String(message)) };
  const fields = Object.entries(message)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, clean(value)] as const);
  return { msg: '', ...Object.fromEntries(fields) };
}

function clean(value: unknown): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return redact(typeof value === 'string' ? value : asText(value));
}

/** Whatever it is: what goes wrong while something is logged would be taken for a fault of what was being done. */
function asText(value: unknown): string {
  if (value instanceof Error || typeof value === 'bigint') return String(value);
  if (typeof value !== 'object') return '[unreadable]';
  try {
    return JSON.stringify(value);
  } catch {
    // It holds itself, or a number that JSON cannot have.
    return '[unreadable]';
  }
}
