import { amountForms } from '../inspection/amount-forms.js';
import type { Candidate } from '../inspection/find-match.js';
import type { HostedPageRequest } from '../signing/hosted-page.signer.js';
import { type Decoder, DECODERS, type Name, percentDecode, split } from './landing-parameters.js';

/** The parameters read in one way; those that could not be read are left out. */
export type LooseReading = Readonly<Partial<Record<Name, string>>>;

interface Encoding {
  /** Empty for the usual one. */
  readonly name: string;
  readonly decode: Decoder;
}

const NAMES = ['', 'percent-encoded, a plus being a plus', 'not percent-encoded'];
const ENCODINGS: readonly Encoding[] = [
  ...DECODERS.map((decode, index) => ({ name: NAMES[index] ?? '', decode })),
  { name: 'percent-encoded twice', decode: (text) => percentDecode(percentDecode(text) ?? '%') },
];

/** What is missing, and what is there more than once; by our names. */
export function faultsOf(query: string): { readonly missing: Name[]; readonly repeated: Name[] } {
  const raw = split(query);
  const required: readonly Name[] = ['amount', 'reference', 'transactionId', 'signature', 'redirectUrl'];
  return {
    missing: required.filter((name) => (raw.get(name)?.[0] ?? '') === ''),
    repeated: required.filter((name) => (raw.get(name)?.length ?? 0) > 1),
  };
}

/** The usual way first; of ways that give the same only the first. */
export function looseReadings(query: string): { readonly reading: LooseReading; readonly encoding: string }[] {
  const raw = split(query);
  const all = ENCODINGS.map(({ name: encoding, decode }) => {
    const entries = [...raw].map(([name, values]) => [name, decodeOne(name, values[0] ?? '', decode)] as const);
    return { encoding, reading: Object.fromEntries(entries.filter(([, value]) => value !== null)) };
  });
  return [...new Map(all.toReversed().map((one) => [JSON.stringify(one.reading), one])).values()].toReversed();
}

function decodeOne(name: Name, text: string, decode: Decoder): string | null {
  return name === 'redirectUrl' && /^https?:\/\//i.test(text) ? text : decode(text);
}

/** Every way in which the signed message may have been written: encodings, number formats, letter cases, spaces. */
export function requestCandidates(query: string): (Candidate<HostedPageRequest> & { reading: LooseReading })[] {
  return looseReadings(query).flatMap(({ reading, encoding }) => {
    const { amount = '', reference = '', transactionId = '' } = reading;
    return amountForms(amount).flatMap((money) =>
      casesOf('reference', reference).flatMap((text) =>
        casesOf('transactionId', transactionId).map((id) => ({
          forms: [encoding, money.name, text.name, id.name].filter((name) => name !== ''),
          message: { amount: money.text, reference: text.text, transactionId: id.text },
          reading,
        })),
      ),
    );
  });
}

function casesOf(field: string, text: string): { text: string; name: string }[] {
  const others = [
    { text: text.trim(), name: `${field} without spaces around it` },
    { text: text.toLowerCase(), name: `${field} in lower case` },
    { text: text.toUpperCase(), name: `${field} in capitals` },
  ];
  return [{ text, name: '' }, ...others.filter((other) => other.text !== text)];
}
