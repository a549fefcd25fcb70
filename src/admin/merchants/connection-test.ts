import { Injectable } from '@nestjs/common';
import { PaymentProvider, type PaymentOrder, type QueryResult } from '../../checkout/ports/payment-provider.js';
import { newOrderId } from '../../common/ids.js';
import { formatAmount } from '../../common/money.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import { MerchantNotFoundError } from '../../merchants/merchant-not-found.error.js';
import { MerchantsService } from '../../merchants/merchants.service.js';
import { notFound } from '../problem/problem.error.js';
import type { ConnectionTestDto } from './merchant.dto.js';

const AMOUNT_MINOR = 1000;

/** Asks the provider about an order that does not exist: moves no money, and tells whether the API key is accepted. */
@Injectable()
export class ConnectionTest {
  constructor(
    private readonly provider: PaymentProvider,
    private readonly merchants: MerchantsService,
  ) {}

  /** @throws ProblemError 404 */
  async run(merchantId: string): Promise<ConnectionTestDto> {
    const account = await this.merchants.currentAccount(merchantId).catch((error: unknown) => {
      throw error instanceof MerchantNotFoundError ? notFound() : error;
    });
    return meaningOf(await this.provider.query(account, madeUpOrder(account), [account]));
  }
}

function meaningOf(result: QueryResult): ConnectionTestDto {
  if (result.kind === 'unavailable') {
    return { ok: false, outcome: result.cause ?? 'unclear', message: result.operatorMessage };
  }
  return { ok: true, outcome: 'accepted', message: 'The provider answered and accepted the API key' };
}

function madeUpOrder({ settings }: MerchantAccount): PaymentOrder {
  const [currency = 'USD'] = settings.currencies;
  const [cardType = 'UnionPay'] = settings.cardTypes;
  const amountText = formatAmount({ minor: AMOUNT_MINOR, currency });
  return { orderId: newOrderId(), clientId: null, amountText, amountMinor: AMOUNT_MINOR, currency, cardType };
}
