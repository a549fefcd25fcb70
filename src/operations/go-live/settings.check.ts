import { Injectable } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { readDatabaseUrl } from '../../database/database-url.js';
import { checkResult, type CheckResult, type GoLiveCheck, type Verdict } from './check.js';
import { found } from './findings.js';

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

  private nodeEnvironment(): Verdict {
    const { NODE_ENV } = this.environment;
    return this.isProduction
      ? ['ok', found('production')]
      : ['warning', found('not_production', { environment: NODE_ENV })];
  }

  /** The gateway itself speaks http alone: behind https there is a proxy. */
  private trustProxy(): Verdict {
    const { TRUST_PROXY, PUBLIC_URL } = this.environment;
    const isOff = TRUST_PROXY === undefined || TRUST_PROXY === 'off' || TRUST_PROXY === 'false';
    if (isOff && PUBLIC_URL.startsWith('https:')) return ['warning', found('proxy_missing')];
    if (TRUST_PROXY === 'true') return ['warning', found('proxy_anybody')];
    return ['ok', found(isOff ? 'proxy_off' : 'proxy_on')];
  }

  private database(): Verdict {
    if (readDatabaseUrl(this.environment.DATABASE_URL).kind === 'postgres') return ['ok', found('postgres')];
    if (this.environment.REDIS_URL === undefined) return ['ok', found('sqlite')];
    return ['warning', found('sqlite_shared')];
  }

  private metrics(): Verdict {
    if (this.environment.METRICS_TOKEN !== undefined || !this.isProduction) return ['ok', found('metrics_fine')];
    return ['warning', found('metrics_open')];
  }
}
