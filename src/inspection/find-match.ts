import { equalHexSignatures } from '../signing/constant-time.js';
import type { InspectedSecret, InspectedSignature } from './inspection.js';

/** One way in which a message may have been written. */
export interface Candidate<T> {
  /** In what it is unusual; empty: the way that is prescribed. */
  readonly forms: readonly string[];
  readonly message: T;
}

/** A secret that may have signed, and how to name it. */
export interface KnownSecret {
  readonly id: string;
  /** Id of the integration or merchant. A name may be another's, or may have been another. */
  readonly ownerId: string;
  readonly value: string;
  readonly view: InspectedSecret;
}

export interface Match<T> {
  readonly candidate: Candidate<T>;
  readonly secret: KnownSecret;
}

/** More would only take time: nobody has that many secrets in use. */
const MOST_SECRETS = 200;

/**
 * The way of writing, and the secret, that give the signature: the most usual way, and in it the first secret.
 *
 * @param signature in hex, any letter case
 */
export function findMatch<T>(
  candidates: readonly Candidate<T>[],
  secrets: readonly KnownSecret[],
  fits: (message: T, secret: string) => string,
  signature: string,
): Match<T> | null {
  const bytes = signature.length / 2;
  const usable = secrets.filter(({ value }) => value !== '').slice(0, MOST_SECRETS);
  const usualFirst = candidates.toSorted((a, b) => a.forms.length - b.forms.length);
  for (const candidate of usualFirst) {
    for (const secret of usable) {
      if (equalHexSignatures(signature, fits(candidate.message, secret.value), bytes)) return { candidate, secret };
    }
  }
  return null;
}

/** @param usual what is shown where nothing fits */
export function signatureView<T>(
  algorithm: InspectedSignature['algorithm'],
  match: Match<T> | null,
  usual: T,
  textOf: (message: T) => string,
): InspectedSignature {
  return {
    algorithm,
    signedText: textOf(match?.candidate.message ?? usual),
    holds: match !== null,
    forms: match?.candidate.forms ?? [],
    secret: match?.secret.view ?? null,
  };
}
