import { Injectable } from '@nestjs/common';
import type { BreakerState } from '../checkout/ports/payment-provider.js';
import { Environment } from '../config/environment.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { OutgoingHttp, type OutgoingOptions, type OutgoingResult } from '../outgoing/outgoing-http.js';
import type { CallGuard } from './call-guard.js';
import { CallGuards } from './call-guards.js';
import type { CallResult } from './call-result.js';

/** Far above any answer the service is known to give. */
const MAX_BYTES = 1024 * 1024;

interface CallRequest {
  readonly path: string;
  /** A payment call and a command have one, a query has none. */
  readonly body?: string;
}

/**
 * HTTP to the service (protocols.md, section 2) and nothing else. Each call is bounded in time and size and in how many
 * run at once, follows no redirect and is never repeated.
 */
@Injectable()
export class MygwClient {
  readonly #guards: CallGuards;

  constructor(
    environment: Environment,
    private readonly http: OutgoingHttp,
  ) {
    this.#guards = new CallGuards(environment);
  }

  /** `POST /merchants/{merchantID}/transactions`. */
  startPayment(account: MerchantAccount, body: object): Promise<CallResult> {
    const request = { path: transactionsPath(account), body: JSON.stringify(body) };
    return this.#call(account, this.#guards.of(account).payments, request);
  }

  /** `GET /merchants/{merchantID}/transactions/{orderID}`. */
  queryOrder(account: MerchantAccount, orderId: string): Promise<CallResult> {
    const request = { path: `${transactionsPath(account)}/${encodeURIComponent(orderId)}` };
    return this.#call(account, this.#guards.of(account).queries, request);
  }

  /** `POST /commands/`. */
  sendCommand(account: MerchantAccount, body: object): Promise<CallResult> {
    const request = { path: '/commands/', body: JSON.stringify(body) };
    return this.#call(account, this.#guards.of(account).commands, request);
  }

  /** Whether payment calls of an account are held back. */
  breakerState(account: MerchantAccount): BreakerState {
    return this.#guards.of(account).payments.state;
  }

  async #call(account: MerchantAccount, guard: CallGuard, { path, body }: CallRequest): Promise<CallResult> {
    const url = endpoint(account.settings.apiBaseUrl, path);
    const headers = requestHeaders(account, body !== undefined);
    if (!url) return { kind: 'not_sent', why: 'the API base URL or an identifier in the path cannot be used' };
    if (!headers) return { kind: 'not_sent', why: 'the API key holds a character that cannot be sent' };
    return guard.run(async (signal) => {
      // Who runs the gateway may name this machine (`config:apply`); the staff API has a rule of its own.
      const options = { headers, signal, maxBytes: MAX_BYTES, allowsLoopback: true };
      return callResultOf(await this.#send(url, body, options));
    });
  }

  #send(url: URL, body: string | undefined, options: OutgoingOptions): Promise<OutgoingResult> {
    return body === undefined ? this.http.get(url, options) : this.http.post(url, body, options);
  }
}

function callResultOf(result: OutgoingResult): CallResult {
  switch (result.kind) {
    case 'answer':
      if (result.isCut) return { kind: 'indeterminate', why: 'the answer was too large' };
      return { kind: 'answer', status: result.status, body: result.body };
    case 'refused':
      return { kind: 'not_sent', why: `the API base URL may not be called: ${result.why}` };
    default:
      return result;
  }
}

function transactionsPath(account: MerchantAccount): string {
  return `/merchants/${encodeURIComponent(account.settings.merchantId)}/transactions`;
}

/** Null for a base that is no address, and for a path that the URL parser reads otherwise (`..`). */
function endpoint(baseUrl: string, path: string): URL | null {
  const url = URL.parse(baseUrl.replace(/\/+$/, '') + path);
  return url?.href.endsWith(path) === true ? url : null;
}

function requestHeaders(account: MerchantAccount, hasBody: boolean): Record<string, string> | null {
  const apiKey = account.apiKey?.reveal();
  if (apiKey !== undefined && !/^[\t\x20-\x7e]*$/.test(apiKey)) return null;
  return {
    accept: 'application/json, text/html;q=0.9',
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }),
  };
}
