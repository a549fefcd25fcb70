import { Injectable } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { AddressRefused, guardedLookup, readOutgoingUrl } from './address-guard.js';
import { faultCode, surelyNotSent } from './connection-fault.js';
import { type Answer, exchange } from './exchange.js';
import { HostAddresses } from './host-addresses.js';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024;

export interface OutgoingOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds for everything, from the look-up of the name to the end of the answer; default 10,000. */
  readonly timeoutMs?: number;
  /** Of the answer's body, unpacked, what goes beyond is not read; default 64 KiB. */
  readonly maxBytes?: number;
  /** Instead of a time-out: ends the call. */
  readonly signal?: AbortSignal;
  /**
   * `localhost`, `127.0.0.1` and `[::1]` may be called. Default: everywhere but in production. Only for addresses that
   * staff cannot set.
   */
  readonly allowsLoopback?: boolean;
}

/** What came of a call. `why` is a few words of ours for staff; it repeats nothing of what was sent. */
export type OutgoingResult =
  | ({ readonly kind: 'answer' } & Answer)
  /** The guard did not let it out: the address may not be called, now or later. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The request surely never left this machine. */
  | { readonly kind: 'not_sent'; readonly why: string }
  /** It may have arrived: time-out, lost connection, an answer that could not be read to its end. */
  | { readonly kind: 'indeterminate'; readonly why: string };

/**
 * Calls addresses that staff can set, and only where that cannot reach inside: https, and a host all of whose addresses
 * are public (outside of production also plain http to this machine). The connection goes to an address that was checked.
 * No redirect is followed: a 3xx is an answer. Nothing is repeated. Never throws.
 */
@Injectable()
export class OutgoingHttp {
  constructor(
    private readonly environment: Environment,
    private readonly addresses: HostAddresses,
  ) {}

  get(url: string | URL, options: OutgoingOptions = {}): Promise<OutgoingResult> {
    return this.call({ method: 'GET' }, url, options);
  }

  /** The content type is the caller's to say. */
  post(url: string | URL, body: string | Uint8Array, options: OutgoingOptions = {}): Promise<OutgoingResult> {
    return this.call({ method: 'POST', body }, url, options);
  }

  private async call(
    what: { method: string; body?: string | Uint8Array },
    address: string | URL,
    options: OutgoingOptions,
  ): Promise<OutgoingResult> {
    const {
      maxBytes = MAX_BYTES,
      headers = {},
      signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
    } = options;
    const guard = { addresses: this.addresses, allowsLoopback: options.allowsLoopback ?? this.allowsLoopback };
    try {
      const url = readOutgoingUrl(address, guard);
      const lookup = guardedLookup(url, guard);
      return { kind: 'answer', ...(await exchange({ ...what, url, headers, lookup, signal, maxBytes })) };
    } catch (error) {
      return failureOf(signal.aborted ? signal.reason : error);
    }
  }

  private get allowsLoopback(): boolean {
    return this.environment.NODE_ENV !== 'production';
  }
}

function failureOf(error: unknown): OutgoingResult {
  if (error instanceof AddressRefused) return { kind: 'refused', why: error.message };
  const code = faultCode(error);
  if (surelyNotSent(error)) return { kind: 'not_sent', why: `no connection (${code})` };
  if (code === 'TimeoutError') return { kind: 'indeterminate', why: 'no answer in time' };
  return { kind: 'indeterminate', why: `the connection broke (${code})` };
}
