const MASK = '[redacted]';
/** Names of what signs or opens something. `secretId` is none: it names a secret and does not give it. */
const SECRET = /(?:signature|token|secret|password|key|hash|sign|mac)$/i;
/** What a check came to is not what was checked. */
const VERDICTS: readonly unknown[] = ['ok', 'differs', 'absent', true, false, null];

/** An event's data without what signs or opens something: the history is shown to everyone on the staff. */
export function redactEventData(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (SECRET.test(name) && !VERDICTS.includes(value)) return [name, MASK];
      return [name, redactValue(value)];
    }),
  );
}

function redactValue(value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(value);
  if (Array.isArray(value)) return value.map(redactValue);
  if (typeof value !== 'object' || value === null) return value;
  return redactEventData(value as Record<string, unknown>);
}

/** Addresses keep their place and lose their query, which may be signed; a checkout's address is the key to it. */
function withoutSecrets(text: string): string {
  return text
    .replace(/(https?:\/\/[^\s?"'<>]*)\?[^\s"'<>]*/gi, `$1?${MASK}`)
    .replace(/\/checkout\/[\w-]+/g, `/checkout/${MASK}`);
}
