import type { LogRecord } from './log-record.js';

/** What a terminal takes for a command, and other ways to end a line. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

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
  return `${oneEntry(typeof stack === 'string' ? `${line}\n${stack}` : line)}\n`;
}

/** Lines that follow are set in, so that no text from outside can pass for an entry of its own. */
function oneEntry(text: string): string {
  const visible = text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return visible.replaceAll('\n', '\n    ');
}
