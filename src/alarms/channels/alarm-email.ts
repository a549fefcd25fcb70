import type { AlarmPayload } from '../alarm-messages.js';

const SUBJECTS = { 'alarm.fired': 'Alarm', 'alarm.resolved': 'Over', 'alarm.test': 'Test' } as const;

/** Subject and plain text of an alarm. */
export function emailOf({ type, data }: AlarmPayload, publicUrl: string): { subject: string; text: string } {
  const lines = [
    data.message,
    '',
    `Rule: ${data.rule}`,
    `Since: ${data.firedAt}`,
    ...(type === 'alarm.resolved' ? [`Over: ${data.resolvedAt ?? ''}`] : []),
    '',
    ...Object.entries(data.details).map(([name, value]) => `${name}: ${textOf(value)}`),
    '',
    `${publicUrl}/admin`,
  ];
  const subject = `[${SUBJECTS[type]}] ${oneLine(data.rule)}: ${oneLine(data.message)}`.slice(0, 200);
  return { subject, text: lines.join('\n') };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
