import { Injectable } from '@nestjs/common';
import { isLoopbackHost } from '../../common/hosts.js';
import { Environment } from '../../config/environment.js';
import { checkResult, type CheckResult, type GoLiveCheck, type Verdict } from './check.js';
import { type Finding, found } from './findings.js';
import { probe } from './probe.js';

/** Customers and the provider's callbacks come to PUBLIC_URL: it has to lead here. */
@Injectable()
export class PublicUrlCheck implements GoLiveCheck {
  constructor(private readonly environment: Environment) {}

  async run(): Promise<CheckResult[]> {
    const { PUBLIC_URL: url } = this.environment;
    const answer = await this.answer(url);
    if (isLoopbackHost(new URL(url).hostname)) {
      return [this.result(['warning', found('public_url_loopback', { url }), answer])];
    }
    return [this.result([answer.code === 'public_url_answers' ? 'ok' : 'failed', answer])];
  }

  private async answer(url: string): Promise<Finding> {
    const answer = await probe(`${url}/health/live`);
    if ('milliseconds' in answer) return found('public_url_silent', { url, ...answer });
    if ('fault' in answer) return found('public_url_unreachable', { url, ...answer });
    const isOurs = answer.status === 200 && answer.body === '{"status":"ok"}';
    return isOurs ? found('public_url_answers', { url }) : found('public_url_foreign', { url, status: answer.status });
  }

  private result(verdict: Verdict): CheckResult {
    return checkResult('public_url', 'Public address', verdict);
  }
}
