import { Injectable } from '@nestjs/common';
import { PaymentProvider } from '../../checkout/ports/payment-provider.js';
import { newOrderId } from '../../common/ids.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import { MerchantsService } from '../../merchants/merchants.service.js';
import { checkResult, type CheckResult, type GoLiveCheck, type Verdict } from './check.js';
import { found } from './findings.js';

const CAUSES = {
  // Looked at before.
  no_api_key: 'provider_unclear',
  api_key_refused: 'key_refused',
  merchant_unknown: 'merchant_unknown',
  no_answer: 'provider_silent',
  unclear: 'provider_unclear',
} as const;

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

  private async verdict(account: MerchantAccount): Promise<Verdict> {
    const { currencies, cardTypes } = account.settings;
    const [currency, cardType] = [currencies[0], cardTypes[0]];
    if (!account.apiKey) return ['warning', found('key_missing')];
    if (!currency || !cardType) return ['failed', found('no_means')];
    const order = { orderId: newOrderId(), clientId: null, amountText: '1.00', amountMinor: 100, currency, cardType };
    const answer = await this.provider.query(account, order, [account]);
    // Whatever else it says of an order that it never saw: it took the key.
    if (answer.kind !== 'unavailable') return ['ok', found('key_accepted')];
    return ['failed', found(CAUSES[answer.cause ?? 'unclear'], { said: answer.operatorMessage })];
  }
}
