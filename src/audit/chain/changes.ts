import { isDeepStrictEqual } from 'node:util';
import { SecretText } from '../../common/secret-text.js';

const SECRET_NAME = /(?:secret|password|passphrase|key|token|totp|recoverycode|hash)s?$/i;
const MASK = '[secret]';
/** A secret that took the place of another. */
const OTHER_MASK = '[another secret]';

/** The fields of both that differ, as JSON; secrets masked. One alone is stored whole. */
export function changes(
  before: object | undefined,
  after: object | undefined,
): { before: string | null; after: string | null } {
  const [old, now] = [Object.entries(before ?? {}), Object.entries(after ?? {})];
  const [oldValues, newValues] = [new Map<string, unknown>(old), new Map<string, unknown>(now)];
  const differs = ([name]: [string, unknown]) =>
    !before || !after || !isDeepStrictEqual(comparable(oldValues.get(name)), comparable(newValues.get(name)));
  return {
    before: before ? text(old.filter(differs), MASK) : null,
    after: after ? text(now.filter(differs), before ? OTHER_MASK : MASK) : null,
  };
}

function comparable(value: unknown): unknown {
  return value instanceof SecretText ? value.reveal() : value;
}

function text(entries: [string, unknown][], mask: string): string {
  return JSON.stringify(Object.fromEntries(entries.map(([name, value]) => [name, masked(name, value, mask)])));
}

/** Masked by type, and by name in case somebody passes a bare text. */
function masked(name: string, value: unknown, mask: string): unknown {
  if (value instanceof SecretText) return mask;
  if (typeof value === 'string') return SECRET_NAME.test(name) ? mask : value;
  if (Array.isArray(value)) return value.map((item) => masked(name, item, mask));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, masked(inner, item, mask)]));
}
