import type { LogRecord } from './log-record.js';

/** One JSON object a line. */
export function jsonLine(record: LogRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** For a person who watches: time of day, level, context, text; then the other fields. */
export function prettyLine({ time, level, context, msg, stack, ...fields }: LogRecord): string {
  const { requestId, correlationId, ...others } = fields;
  const ids = correlationId ?? requestId;
  const extra = Object.entries(others).map(([name, value]) => `${name}=${String(value)}`);
  const head = [time.slice(11, 23), level.toUpperCase().padEnd(5), context && `${context}:`, msg];
  const line = [...head, ...extra, ids && `[${ids}]`].filter((part) => part !== '' && part !== undefined).join(' ');
  return typeof stack !== 'string' ? `${line}\n` : `${line}\n${stack}\n`;
}
