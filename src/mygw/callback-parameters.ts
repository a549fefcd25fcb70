import { CallbackRefused } from './callback-refused.js';

/** The parameters of a callback (protocols.md, section 2) and how many characters each may have. */
const MAX_LENGTHS = {
  currency: 8,
  success: 8,
  merchantID: 64,
  orderID: 64,
  clientID: 128,
  amount: 32,
  signature: 64,
  detail: 500,
  echo: 500,
} as const;

export type ParameterName = keyof typeof MAX_LENGTHS;

/** Under the names of the manual; one that was empty is left out. */
export type CallbackParameters = Readonly<Partial<Record<ParameterName, string>>>;

const KNOWN_NAMES = Object.keys(MAX_LENGTHS) as ParameterName[];
const BY_LOWER_CASE: ReadonlyMap<string, ParameterName> = new Map(
  KNOWN_NAMES.map((name) => [name.toLowerCase(), name]),
);
const MAX_QUERY_LENGTH = 8192;

/**
 * Reads a callback's parameters from the request's own address, before any framework has read it: names in any letter
 * case, each at most once. Unknown names are ignored. Values are decoded once, as a form's (`+` is a space).
 *
 * @param originalUrl path and query string as they came
 * @throws CallbackRefused and nothing else
 */
export function parseCallbackParameters(originalUrl: string): CallbackParameters {
  const query = queryOf(originalUrl);
  if (query.length > MAX_QUERY_LENGTH) throw new CallbackRefused('too_long');
  const parameters = new Map<ParameterName, string>();
  for (const pair of query.split('&')) {
    const { name, rawValue } = splitPair(pair);
    if (name === undefined) continue;
    if (parameters.has(name)) throw new CallbackRefused('repeated');
    parameters.set(name, readValue(rawValue, MAX_LENGTHS[name]));
  }
  return Object.fromEntries([...parameters].filter(([, value]) => value !== ''));
}

function queryOf(originalUrl: string): string {
  const start = originalUrl.indexOf('?');
  return start === -1 ? '' : originalUrl.slice(start + 1);
}

function splitPair(pair: string): { name: ParameterName | undefined; rawValue: string } {
  const equals = pair.indexOf('=');
  const rawName = equals === -1 ? pair : pair.slice(0, equals);
  const name = BY_LOWER_CASE.get(decodeFormText(rawName).toLowerCase());
  return { name, rawValue: equals === -1 ? '' : pair.slice(equals + 1) };
}

function readValue(rawValue: string, maxLength: number): string {
  const value = decodeFormText(rawValue);
  if (value.length > maxLength) throw new CallbackRefused('too_long');
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) throw new CallbackRefused('malformed');
  return value;
}

/** @throws CallbackRefused where a percent sign is not followed by two hex digits, or the bytes are not UTF-8 */
function decodeFormText(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new CallbackRefused('malformed');
  }
}
