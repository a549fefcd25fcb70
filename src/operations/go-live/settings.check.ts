import { Injectable } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { readDatabaseUrl } from '../../database/database-url.js';
import { checkResult, type CheckResult, type CheckStatus, type GoLiveCheck } from './check.js';

/** Settings that fit development, or each other, but not production. */
@Injectable()
export class SettingsCheck implements GoLiveCheck {
  constructor(private readonly environment: Environment) {}

  async run(): Promise<CheckResult[]> {
    return [
      checkResult('node_env', 'NODE_ENV', this.nodeEnvironment()),
      checkResult('trust_proxy', 'TRUST_PROXY', this.trustProxy()),
      checkResult('database', 'DATABASE_URL', this.database()),
      checkResult('metrics', 'METRICS_TOKEN', this.metrics()),
    ];
  }

  private get isProduction(): boolean {
    return this.environment.NODE_ENV === 'production';
  }

  private nodeEnvironment(): [CheckStatus, string] {
    const { NODE_ENV } = this.environment;
    return this.isProduction ? ['ok', NODE_ENV] : ['warning', `It is ${NODE_ENV}: set it to production`];
  }

  /** The gateway itself speaks http alone: behind https there is a proxy. */
  private trustProxy(): [CheckStatus, string] {
    const { TRUST_PROXY, PUBLIC_URL } = this.environment;
    const isOff = TRUST_PROXY === undefined || TRUST_PROXY === 'off' || TRUST_PROXY === 'false';
    if (isOff && PUBLIC_URL.startsWith('https:')) {
      return ['warning', 'Off, yet PUBLIC_URL is https: the limits count the proxy’s address for all customers'];
    }
    if (TRUST_PROXY === 'true') {
      return ['warning', 'Every sender may name any address: say how many proxies there are, or their addresses'];
    }
    return ['ok', isOff ? 'Off' : 'On'];
  }

  private database(): [CheckStatus, string] {
    if (readDatabaseUrl(this.environment.DATABASE_URL).kind === 'postgres') return ['ok', 'PostgreSQL'];
    if (this.environment.REDIS_URL === undefined) return ['ok', 'SQLite: for one instance'];
    return ['warning', 'SQLite is for one instance, yet REDIS_URL is set: several instances need PostgreSQL'];
  }

  private metrics(): [CheckStatus, string] {
    if (this.environment.METRICS_TOKEN !== undefined || !this.isProduction) return ['ok', 'Fine'];
    return ['warning', 'Not set: everybody may read /metrics. Set it, or keep the path inside at the proxy'];
  }
}
