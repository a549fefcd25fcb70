import type { Environment } from '../config/environment.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { CallGuard } from './call-guard.js';

/** More accounts than any gateway has; their addresses come from the configuration alone. */
const MAX_ACCOUNTS = 1000;
const BREAKER_PAUSE_MS = 10_000;

interface AccountGuards {
  readonly payments: CallGuard;
  /** Never held back by failures: a query tells what became of payments, also of those that failed. */
  readonly queries: CallGuard;
  /** Neither are these held back: each is somebody's who waits for it. */
  readonly commands: CallGuard;
}

/** The guards of each account. An account that is slow or misconfigured takes nothing from the others. */
export class CallGuards {
  readonly #accounts = new Map<string, AccountGuards>();

  constructor(private readonly environment: Environment) {}

  of(account: MerchantAccount): AccountGuards {
    const { apiBaseUrl, merchantId } = account.settings;
    const key = `${apiBaseUrl} ${merchantId}`;
    const guards = this.#accounts.get(key) ?? this.#create(URL.parse(apiBaseUrl)?.host ?? '');
    // A Map keeps the order of insertion: taken out and put in again, the entry is the newest.
    this.#accounts.delete(key);
    this.#accounts.set(key, guards);
    const [oldest] = this.#accounts.keys();
    if (this.#accounts.size > MAX_ACCOUNTS && oldest !== undefined) this.#accounts.delete(oldest);
    return guards;
  }

  #create(host: string): AccountGuards {
    const { PROVIDER_CONCURRENCY: concurrency, PROVIDER_TIMEOUT_MS: timeoutMs } = this.environment;
    const common = { concurrency, timeoutMs, pauseMs: BREAKER_PAUSE_MS };
    const failures = this.environment.PROVIDER_BREAKER_FAILURES;
    return {
      payments: new CallGuard({ ...common, failures, name: `Payment calls to ${host}` }),
      queries: new CallGuard({ ...common, failures: 0, name: `Queries to ${host}` }),
      commands: new CallGuard({ ...common, failures: 0, name: `Commands to ${host}` }),
    };
  }
}
