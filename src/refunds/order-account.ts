import { Injectable } from '@nestjs/common';
import { PaymentProvider, type QueryResult } from '../checkout/ports/payment-provider.js';
import { accountToAskWith } from '../merchants/account-to-ask-with.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';

/** The account that an order was made with, as it may be used today. */
@Injectable()
export class OrderAccount {
  constructor(
    private readonly provider: PaymentProvider,
    private readonly merchants: MerchantsService,
  ) {}

  /** To talk to the provider about the order. Whether refunds are allowed is a thing of today. */
  async of(order: Pick<AttemptEntity, 'merchantId' | 'merchantVersion'>): Promise<MerchantAccount> {
    const { ordered, current } = await this.both(order);
    const account = accountToAskWith(ordered, current);
    return { ...account, settings: { ...account.settings, refundsEnabled: current.settings.refundsEnabled } };
  }

  async query(order: AttemptEntity): Promise<QueryResult> {
    const { ordered, current } = await this.both(order);
    return this.provider.query(accountToAskWith(ordered, current), order, [ordered, current]);
  }

  private async both({ merchantId, merchantVersion }: Pick<AttemptEntity, 'merchantId' | 'merchantVersion'>) {
    const current = await this.merchants.currentAccount(merchantId);
    return { current, ordered: await this.merchants.account(merchantId, merchantVersion) };
  }
}
