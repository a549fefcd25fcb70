import { Injectable } from '@nestjs/common';
import { isLoopbackHost } from '../../common/hosts.js';
import { Environment } from '../../config/environment.js';
import { IntegrationsService } from '../../integrations/integrations.service.js';
import type { Integration } from '../../integrations/integration.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import { MerchantsService } from '../../merchants/merchants.service.js';
import { checkResult, type CheckResult, type CheckStatus, type GoLiveCheck } from './check.js';
import { isTooWide } from './wide-hosts.js';

/** Whether each integration can take payments, and sends customers back to its own hosts only. */
@Injectable()
export class IntegrationsCheck implements GoLiveCheck {
  constructor(
    private readonly environment: Environment,
    private readonly integrations: IntegrationsService,
    private readonly merchants: MerchantsService,
  ) {}

  async run(): Promise<CheckResult[]> {
    const enabled = (await this.integrations.list()).filter(({ settings }) => settings.enabled);
    if (enabled.length === 0) return [checkResult('integrations', 'Integrations', ['failed', 'None is enabled'])];
    const merchants = new Map((await this.merchants.list()).map((account) => [account.id, account]));
    return enabled.flatMap((integration) => [
      this.hosts(integration),
      this.merchant(integration, merchants.get(integration.settings.merchant)),
    ]);
  }

  private hosts({ slug, settings: { redirectHosts: hosts } }: Integration): CheckResult {
    const verdict = (): [CheckStatus, string] => {
      const wide = hosts.filter(isTooWide);
      const here = hosts.filter((host) => isLoopbackHost(host.replace(/:\d+$/, '')));
      if (hosts.length === 0) return ['failed', 'There is none, so no customer can come back'];
      if (wide.length > 0) return ['failed', `${wide.join(', ')}: anybody can have such a host`];
      if (here.length > 0) return ['warning', `${here.join(', ')}: for tests only`];
      return ['ok', hosts.join(', ')];
    };
    return checkResult(`redirect_hosts:${slug}`, `Hosts to return to of ${slug}`, verdict());
  }

  private merchant({ slug }: Integration, account: MerchantAccount | undefined): CheckResult {
    const verdict = (): [CheckStatus, string] => {
      if (!account?.settings.enabled) return ['failed', 'Its merchant is switched off: every customer is refused'];
      const { name, environment } = account.settings;
      const isTest = this.environment.NODE_ENV === 'production' && environment === 'test';
      return [isTest ? 'warning' : 'ok', `${name}, ${isTest ? 'a test account: no money moves' : environment}`];
    };
    return checkResult(`integration_merchant:${slug}`, `Merchant of ${slug}`, verdict());
  }
}
