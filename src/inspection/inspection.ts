export const INSPECTION_KINDS = ['payment_request', 'payment_return', 'callback', 'unknown'] as const;
/** `payment_request`: the host platform sends a customer; `payment_return`: the way back; `callback`: of the provider. */
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

export const INSPECTION_VERDICTS = [
  /** The signature holds as it stands, and all is as stored. */
  'genuine',
  /** The signature holds, but something else is not as stored, or would be refused. */
  'differs',
  /** The signature holds only for another number format, letter case or encoding than what came. */
  'other_form',
  /** It was made with a retired secret, or with that of somebody else. */
  'other_secret',
  /** No secret fits any form. */
  'not_verified',
  /** Parameters are missing, repeated or unreadable. */
  'malformed',
  /** Nothing that comes to, or goes from, this gateway. */
  'not_recognised',
] as const;
export type InspectionVerdict = (typeof INSPECTION_VERDICTS)[number];

export const SECRET_STATES = ['current', 'previous', 'retired'] as const;

/** Which secret made a signature; never its value. */
export interface InspectedSecret {
  /** Name of the integration or merchant whose secret it is. */
  readonly owner: string;
  /** `previous`: rotated away, verifies still; `retired`: verifies no more. */
  readonly state: (typeof SECRET_STATES)[number];
  /** 1 is the first that the owner had. */
  readonly number: number;
}

export interface InspectedSignature {
  readonly algorithm: 'HMAC-SHA256' | 'MD5';
  /** The exact text that is signed, in the form that fits, else in the usual one; a secret in it is `•••`. */
  readonly signedText: string;
  readonly holds: boolean;
  /** In what the form that fits is unusual (`amount as 12.3`); empty: in nothing. */
  readonly forms: readonly string[];
  readonly secret: InspectedSecret | null;
}

export const FIELD_VERDICTS = ['same', 'differs', 'absent', 'nothing_stored'] as const;

/** One field as it came beside what is stored. */
export interface InspectedField {
  readonly name: string;
  readonly received: string | null;
  readonly stored: string | null;
  readonly verdict: (typeof FIELD_VERDICTS)[number];
}

/** What an address is, and whether it may be believed. Holds no secret, and no signature that was not given. */
export interface Inspection {
  readonly kind: InspectionKind;
  readonly verdict: InspectionVerdict;
  /** A sentence for support staff. */
  readonly summary: string;
  /** What to do, the most likely first. */
  readonly advice: readonly string[];
  /** The integration or merchant it is about, by name. */
  readonly party: string | null;
  /** Our identifier of the transaction it is about. */
  readonly transaction: string | null;
  readonly signature: InspectedSignature | null;
  readonly fields: readonly InspectedField[];
}

export const UNKNOWN: Inspection = {
  ...{ kind: 'unknown', verdict: 'not_recognised', party: null, transaction: null, signature: null, fields: [] },
  summary: 'This is no address of a payment request, of a return or of a callback.',
  advice: ['Paste the whole address, with everything after the question mark.'],
};

/** @param same whether the two mean the same; only asked where both are there */
export function compared(
  name: string,
  received: string | null,
  stored: string | null | undefined,
  same: (a: string, b: string) => boolean = (a, b) => a === b,
): InspectedField {
  if (stored === undefined) return { name, received, stored: null, verdict: 'nothing_stored' };
  if (received === null && stored === null) return { name, received, stored, verdict: 'absent' };
  const isSame = received !== null && stored !== null && same(received, stored);
  return { name, received, stored, verdict: isSame ? 'same' : 'differs' };
}
