import { Injectable } from '@nestjs/common';
import { isLoopbackHost } from '../../common/hosts.js';
import { Environment } from '../../config/environment.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import { merchantWarnings } from '../../merchants/merchant-warnings.js';
import { MerchantsService } from '../../merchants/merchants.service.js';
import { checkResult, type CheckResult, type GoLiveCheck, type Verdict } from './check.js';
import { found } from './findings.js';

/** What is allowed in a merchant's configuration but not wise: weak keys, another environment than it seems. */
@Injectable()
export class MerchantsCheck implements GoLiveCheck {
  constructor(
    private readonly environment: Environment,
    private readonly merchants: MerchantsService,
  ) {}

  async run(): Promise<CheckResult[]> {
    const enabled = (await this.merchants.list()).filter(({ settings }) => settings.enabled);
    if (enabled.length === 0) return [checkResult('merchants', 'Merchants', ['failed', found('none_enabled')])];
    return enabled.map((account) => {
      const { name } = account.settings;
      return checkResult(`merchant:${name}`, `Merchant ${name}`, this.verdict(account));
    });
  }

  private verdict(account: MerchantAccount): Verdict {
    const { environment, apiBaseUrl } = account.settings;
    const isProduction = this.environment.NODE_ENV === 'production';
    const isHere = isLoopbackHost(new URL(apiBaseUrl).hostname);
    const here = found('provider_here', { url: apiBaseUrl });
    if (isHere && isProduction) return ['failed', here];
    const warnings = [
      ...merchantWarnings(account),
      ...(isProduction && environment === 'test' ? [found('test_account')] : []),
      ...(isHere ? [here] : []),
    ];
    return warnings.length > 0 ? ['warning', ...warnings] : ['ok', found('nothing_stands_out')];
  }
}
