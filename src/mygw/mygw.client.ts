import { Injectable } from '@nestjs/common';
import { isSecureOrLoopback } from '../common/hosts.js';
import { Environment } from '../config/environment.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import type { CallGuard } from './call-guard.js';
import { CallGuards } from './call-guards.js';
import type { CallResult } from './call-result.js';
import { faultCode, surelyNotSent } from './connection-fault.js';
import { AnswerTooLarge, readText } from './read-text.js';

interface CallRequest {
  readonly path: string;
  /** A payment call has one, a query has none. */
  readonly body?: string;
}

/**
 * HTTP to the service (protocols.md, section 2) and nothing else. Each call is bounded in time and size and in how many
 * run at once, follows no redirect and is never repeated.
 */
@Injectable()
export class MygwClient {
  readonly #guards: CallGuards;

  constructor(private readonly environment: Environment) {
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

  async #call(account: MerchantAccount, guard: CallGuard, { path, body }: CallRequest): Promise<CallResult> {
    const url = endpoint(account.settings.apiBaseUrl, path);
    const headers = requestHeaders(account, body !== undefined);
    if (!url) return { kind: 'not_sent', why: 'the API base URL or an identifier in the path cannot be used' };
    if (!headers) return { kind: 'not_sent', why: 'the API key holds a character that cannot be sent' };
    const init: RequestInit = body === undefined ? { headers } : { method: 'POST', body, headers };
    return guard.run((signal) => this.#send(url, { ...init, signal }));
  }

  async #send(url: URL, init: RequestInit): Promise<CallResult> {
    try {
      const response = await fetch(url, { ...init, redirect: 'manual' });
      return { kind: 'answer', status: response.status, body: await readText(response) };
    } catch (error) {
      return this.#fault(error);
    }
  }

  #fault(error: unknown): CallResult {
    if (error instanceof AnswerTooLarge) return { kind: 'indeterminate', why: 'the answer was too large' };
    const code = faultCode(error);
    if (surelyNotSent(error)) return { kind: 'not_sent', why: `no connection (${code})` };
    if (code !== 'TimeoutError') return { kind: 'indeterminate', why: `the connection broke (${code})` };
    return { kind: 'indeterminate', why: `no answer within ${String(this.environment.PROVIDER_TIMEOUT_MS)} ms` };
  }
}

function transactionsPath(account: MerchantAccount): string {
  return `/merchants/${encodeURIComponent(account.settings.merchantId)}/transactions`;
}

/** Null for a base that is neither https nor loopback, and for a path that the URL parser reads otherwise (`..`). */
function endpoint(baseUrl: string, path: string): URL | null {
  const url = URL.parse(baseUrl.replace(/\/+$/, '') + path);
  return url && isSecureOrLoopback(url) && url.href.endsWith(path) ? url : null;
}

/**
 * Every call opens a connection of its own: on one kept alive, the server's closing may cross with a payment call, which
 * would leave an outcome unknown for nothing.
 */
function requestHeaders(account: MerchantAccount, hasBody: boolean): Headers | null {
  try {
    return new Headers({
      accept: 'application/json, text/html;q=0.9',
      connection: 'close',
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...(account.apiKey ? { 'x-api-key': account.apiKey.reveal() } : {}),
    });
  } catch {
    // The error's message repeats the value.
    return null;
  }
}
