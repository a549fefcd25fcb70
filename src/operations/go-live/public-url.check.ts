import { Injectable } from '@nestjs/common';
import { isLoopbackHost } from '../../common/hosts.js';
import { Environment } from '../../config/environment.js';
import { checkResult, type CheckResult, type GoLiveCheck } from './check.js';
import { probe } from './probe.js';

/** Customers and the provider's callbacks come to PUBLIC_URL: it has to lead here. */
@Injectable()
export class PublicUrlCheck implements GoLiveCheck {
  constructor(private readonly environment: Environment) {}

  async run(): Promise<CheckResult[]> {
    const { PUBLIC_URL } = this.environment;
    const problem = await this.problem();
    const found = problem ?? 'the gateway answers there';
    if (isLoopbackHost(new URL(PUBLIC_URL).hostname)) {
      return [this.result('warning', `${PUBLIC_URL} is this machine alone: not for production (${found})`)];
    }
    return [this.result(problem === null ? 'ok' : 'failed', `${PUBLIC_URL}: ${found}`)];
  }

  private async problem(): Promise<string | null> {
    const answer = await probe(`${this.environment.PUBLIC_URL}/health/live`);
    if (typeof answer === 'string') return `it cannot be reached from here, ${answer}; does the gateway run?`;
    const isOurs = answer.status === 200 && answer.body === '{"status":"ok"}';
    return isOurs ? null : `something else answers there, with ${String(answer.status)}`;
  }

  private result(status: CheckResult['status'], message: string): CheckResult {
    return checkResult('public_url', 'Public address', [status, message]);
  }
}
