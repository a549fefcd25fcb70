import { Injectable } from '@nestjs/common';
import { isLoopbackHost } from '../../common/hosts.js';
import { Environment } from '../../config/environment.js';
import { IntegrationsService } from '../../integrations/integrations.service.js';
import type { Integration } from '../../integrations/integration.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import { MerchantsService } from '../../merchants/merchants.service.js';
import { checkResult, type CheckResult, type GoLiveCheck, type Verdict } from './check.js';
import { found } from './findings.js';
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
    if (enabled.length === 0) return [checkResult('integrations', 'Integrations', ['failed', found('none_enabled')])];
    const merchants = new Map((await this.merchants.list()).map((account) => [account.id, account]));
    return enabled.flatMap((integration) => [
      this.hosts(integration),
      this.merchant(integration, merchants.get(integration.settings.merchant)),
    ]);
  }

  private hosts({ slug, settings: { redirectHosts: hosts } }: Integration): CheckResult {
    const verdict = (): Verdict => {
      const wide = hosts.filter(isTooWide);
      const here = hosts.filter((host) => isLoopbackHost(host.replace(/:\d+$/, '')));
      if (hosts.length === 0) return ['failed', found('hosts_missing')];
      if (wide.length > 0) return ['failed', found('hosts_too_wide', { hosts: wide.join(', ') })];
      if (here.length > 0) return ['warning', found('hosts_here', { hosts: here.join(', ') })];
      return ['ok', found('hosts_fine', { hosts: hosts.join(', ') })];
    };
    return checkResult(`redirect_hosts:${slug}`, `Hosts to return to of ${slug}`, verdict());
  }

  private merchant({ slug }: Integration, account: MerchantAccount | undefined): CheckResult {
    const verdict = (): Verdict => {
      if (!account?.settings.enabled) return ['failed', found('merchant_disabled')];
      const { name: merchant, environment } = account.settings;
      if (environment === 'production') return ['ok', found('takes_production', { merchant })];
      if (this.environment.NODE_ENV !== 'production') return ['ok', found('takes_test', { merchant })];
      return ['warning', found('takes_nothing_real', { merchant })];
    };
    return checkResult(`integration_merchant:${slug}`, `Merchant of ${slug}`, verdict());
  }
}
