import { Inject, Injectable, Logger } from '@nestjs/common';
import { checkResult, type CheckResult, type GoLiveCheck } from './check.js';
import { found } from './findings.js';

/** All checks, in the order in which they are told of. */
export const GO_LIVE_CHECKS = Symbol('GO_LIVE_CHECKS');

/** What should be looked at before real payments are taken, and now and then after. Changes nothing. */
@Injectable()
export class GoLiveChecks {
  private readonly logger = new Logger(GoLiveChecks.name);

  constructor(@Inject(GO_LIVE_CHECKS) private readonly all: readonly GoLiveCheck[]) {}

  /** Takes some seconds where something does not answer. Never throws: a check that could not be made has failed. */
  async run(): Promise<{ checks: CheckResult[] }> {
    const checks = await Promise.all(this.all.map((check) => this.runOne(check)));
    return { checks: checks.flat() };
  }

  private async runOne(check: GoLiveCheck): Promise<CheckResult[]> {
    const { name } = check.constructor;
    try {
      return await check.run();
    } catch (error) {
      this.logger.error(`${name} could not be made: ${String(error)}`);
      return [checkResult(name, name, ['failed', found('not_checked')])];
    }
  }
}
