import { Injectable } from '@nestjs/common';
import { PaymentProvider } from '../../checkout/ports/payment-provider.js';
import { newOrderId } from '../../common/ids.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import { MerchantsService } from '../../merchants/merchants.service.js';
import { checkResult, type CheckResult, type CheckStatus, type GoLiveCheck } from './check.js';

/** Asks the provider about an order that does not exist, with each merchant's own key. */
@Injectable()
export class ProviderAccessCheck implements GoLiveCheck {
  constructor(
    private readonly provider: PaymentProvider,
    private readonly merchants: MerchantsService,
  ) {}

  async run(): Promise<CheckResult[]> {
    const enabled = (await this.merchants.list()).filter(({ settings }) => settings.enabled);
    return Promise.all(
      enabled.map(async (account) => {
        const { name } = account.settings;
        return checkResult(`provider_access:${name}`, `API key of ${name}`, await this.verdict(account));
      }),
    );
  }

  private async verdict(account: MerchantAccount): Promise<[CheckStatus, string]> {
    const { currencies, cardTypes } = account.settings;
    const [currency, cardType] = [currencies[0], cardTypes[0]];
    if (!account.apiKey) return ['warning', 'There is none: no outcome can be confirmed, no refund made'];
    if (!currency || !cardType) return ['failed', 'The merchant has no currency or no card type'];
    const order = { orderId: newOrderId(), clientId: null, amountText: '1.00', amountMinor: 100, currency, cardType };
    const answer = await this.provider.query(account, order, [account]);
    // Whatever else it says of an order that it never saw: it took the key.
    return answer.kind === 'unavailable' ? ['failed', answer.operatorMessage] : ['ok', 'The provider accepts it'];
  }
}
