import { countedAddress } from '../../../rate-limit/client-address.js';
import { sha256Hex } from '../opaque-token.js';

const SECOND = 1000;
const FIRST_WAIT_MS = 15 * SECOND;
/** Nobody is kept out longer than this at a time, and a refused attempt does not make it longer. */
const LONGEST_WAIT_MS = 15 * 60 * SECOND;
/** Failures are forgotten this long after the last one. */
export const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * SECOND;

/**
 * How many failures are free, by what is counted. Every further one doubles the wait.
 *
 * - `pair`: one address at one account. Strict: this is somebody who guesses, or mistypes.
 * - `address`: one address at all accounts; an office of people behind one address has some more.
 * - `account`: one account from all addresses. It slows many addresses down that guess together. The person is not
 *   locked out by it: a browser that has signed in before counts as `device`, and not here.
 * - `device`: one browser that has signed in before, at its person's account.
 */
const FREE_FAILURES = { pair: 5, address: 30, account: 50, device: 10, reauthentication: 5, setup: 5 } as const;

export type CountedKind = keyof typeof FREE_FAILURES;

/** One thing that failures are counted for. */
export interface Counted {
  readonly kind: CountedKind;
  readonly key: string;
}

function counted(kind: CountedKind, ...parts: readonly string[]): Counted {
  return { kind, key: sha256Hex(JSON.stringify([kind, ...parts])) };
}

/** What a sign-in counts for: in a known browser for that browser alone, else for account and address. */
export function countedForSignIn(email: string, address: string, deviceId: string | null): Counted[] {
  if (deviceId !== null) return [counted('device', deviceId)];
  const network = networkOf(address);
  return [counted('pair', email, network), counted('address', network), counted('account', email)];
}

export function countedForReauthentication(userId: string): Counted[] {
  return [counted('reauthentication', userId)];
}

export function countedForSetUp(address: string): Counted[] {
  return [counted('setup', networkOf(address))];
}

/** @returns how long to wait after this many failures, in milliseconds; null while they are free */
export function waitAfter(failures: number, kind: CountedKind): number | null {
  const excess = failures - FREE_FAILURES[kind];
  return excess < 0 ? null : Math.min(FIRST_WAIT_MS * 2 ** Math.min(excess, 20), LONGEST_WAIT_MS);
}

function networkOf(address: string): string {
  return countedAddress(address) ?? address;
}
