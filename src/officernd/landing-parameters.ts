/** The request's parameters, as the texts they are after URL decoding. */
export interface LandingParameters {
  readonly amount: string;
  readonly reference: string;
  readonly transactionId: string;
  readonly signature: string;
  readonly redirectUrl: string;
}

export type Name = keyof LandingParameters;

/** The request is malformed. Names the parameters at fault by our names for them; holds nothing that was sent. */
export class MalformedLandingError extends Error {
  constructor(readonly fields: readonly Name[]) {
    super(`Malformed: ${fields.join(', ')}`);
  }
}

/** The vendor's own example names two of the parameters otherwise (protocols.md, section 1). */
const NAMES: Readonly<Record<string, Name>> = {
  amount: 'amount',
  reference: 'reference',
  ref: 'reference',
  transactionId: 'transactionId',
  tId: 'transactionId',
  signature: 'signature',
  redirectUrl: 'redirectUrl',
};
export const REQUIRED: readonly Name[] = ['amount', 'reference', 'transactionId', 'signature', 'redirectUrl'];
const MAX_LENGTH: Readonly<Record<Name, number>> = {
  amount: 20,
  reference: 500,
  transactionId: 200,
  signature: 64,
  redirectUrl: 2000,
};

/**
 * Reads the query string of a payment request (protocols.md, section 1).
 *
 * It is not documented whether the platform percent-encodes a placeholder. So the query is read in every way it may
 * have been written, the usual one first, and the signature tells which one was meant; it holds for no other.
 *
 * @param query without the question mark, as it came over the wire
 * @returns one to three readings, all well-formed
 * @throws MalformedLandingError naming every parameter that is missing, empty, repeated, over-long or not text
 */
export function readLanding(query: string): LandingParameters[] {
  const raw = split(query);
  const readings = DECODERS.map((decode) => interpret(raw, decode));
  const good = readings.filter((reading) => 'parameters' in reading).map((reading) => reading.parameters);
  if (good.length > 0) return distinct(good);
  const [first] = readings;
  throw new MalformedLandingError(first && 'faults' in first ? first.faults : REQUIRED);
}

export type Decoder = (text: string) => string | null;

/** As forms write it, as `encodeURIComponent` does, and not encoded at all. */
export const DECODERS: readonly Decoder[] = [
  (text) => percentDecode(text.replaceAll('+', ' ')),
  percentDecode,
  (text) => (/%[0-9a-f]{2}/i.test(text) ? null : text),
];

export function percentDecode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * Splits the query into our parameters. A redirectUrl that was not encoded runs to the end of the query, with all its
 * own parameters.
 */
export function split(query: string): Map<Name, string[]> {
  const found = new Map<Name, string[]>();
  let rest = query;
  while (rest !== '') {
    const [, key = '', value = ''] = /^([^=&]*)=?([^&]*)/.exec(rest) ?? [];
    const name = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
    const isRawUrl = name === 'redirectUrl' && /^https?:\/\//i.test(value);
    const taken = isRawUrl ? rest.slice(key.length + 1) : value;
    if (name) found.set(name, [...(found.get(name) ?? []), taken]);
    const end = isRawUrl ? rest.length : rest.indexOf('&');
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  return found;
}

type Reading = { readonly parameters: LandingParameters } | { readonly faults: readonly Name[] };

function interpret(raw: ReadonlyMap<Name, readonly string[]>, decode: Decoder): Reading {
  const values: Partial<Record<Name, string>> = {};
  const faults = REQUIRED.filter((name) => {
    const [text, ...repeats] = raw.get(name) ?? [];
    if (text === undefined || repeats.length > 0) return true;
    const value = name === 'redirectUrl' && /^https?:\/\//i.test(text) ? text : decode(text);
    if (value === null || !isAcceptable(name, value)) return true;
    values[name] = value;
    return false;
  });
  return faults.length > 0 ? { faults } : { parameters: values as LandingParameters };
}

function isAcceptable(name: Name, value: string): boolean {
  if (value === '' || value.length > MAX_LENGTH[name]) return false;
  if (name === 'amount') return /^\d+(\.\d+)?$/.test(value);
  if (name === 'signature') return /^[0-9a-f]{64}$/i.test(value);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (name === 'transactionId') return !/[|\u0000-\u001f\u007f-\u009f]/.test(value);
  // PostgreSQL keeps no NUL in a text. Anything else a reference may hold.
  return !value.includes('\u0000');
}

function distinct(readings: readonly LandingParameters[]): LandingParameters[] {
  return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}
