import { Injectable } from '@nestjs/common';
import {
  type BreakerState,
  PaymentProvider,
  type CustomerDetails,
  type PaymentOrder,
  type QueryResult,
  type Reversal,
  type ReversalResult,
  type StartResult,
  type UnavailableCause,
} from '../checkout/ports/payment-provider.js';
import { Environment } from '../config/environment.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { OrderSigner } from '../signing/order.signer.js';
import { commandBody } from './command-request.js';
import { readCommandAnswer } from './command-response.js';
import { MygwClient } from './mygw.client.js';
import { clientIdFor, paymentBody } from './payment-request.js';
import { readPaymentAnswer } from './payment-response.js';
import { identityProblem, signatureState } from './query-checks.js';
import { readQueryAnswer } from './query-response.js';
import { queryResultOf } from './status-mapping.js';

/** MYGW behind the checkout's port (protocols.md, section 2). */
@Injectable()
export class MygwProvider extends PaymentProvider {
  constructor(
    private readonly client: MygwClient,
    private readonly signer: OrderSigner,
    private readonly environment: Environment,
  ) {
    super();
  }

  override async start(
    account: MerchantAccount,
    order: PaymentOrder,
    customer: CustomerDetails | null,
  ): Promise<StartResult> {
    if (account.merchantKey.reveal() === '') {
      return { kind: 'refused', code: 'credentials_refused', operatorMessage: 'The merchant has no merchant key' };
    }
    const call = { account, order, customer, publicUrl: this.environment.PUBLIC_URL };
    const result = await this.client.startPayment(account, paymentBody(call, this.signer));
    switch (result.kind) {
      case 'answer':
        return readPaymentAnswer(result, account, order);
      case 'not_sent':
        return { kind: 'refused', code: 'provider_unreachable', operatorMessage: unreachable(result.why) };
      case 'indeterminate':
        return { kind: 'unknown', operatorMessage: `The outcome of the payment call is unknown: ${result.why}` };
    }
  }

  override async query(
    account: MerchantAccount,
    order: PaymentOrder,
    signedWith: readonly MerchantAccount[],
  ): Promise<QueryResult> {
    if (!account.apiKey) return unavailable('The merchant has no API key, so MYGW cannot be asked', 'no_api_key');
    const result = await this.client.queryOrder(account, order.orderId);
    if (result.kind !== 'answer') return unavailable(unreachable(result.why), 'no_answer');
    const answer = readQueryAnswer(result.status, result.body);
    if (answer.kind !== 'reply') return answer;
    const problem = identityProblem(answer.reply, account, order);
    if (problem) return unavailable(`The answer of MYGW is about ${problem}`);
    return queryResultOf(answer.reply, signatureState({ reply: answer.reply, order }, signedWith, this.signer));
  }

  override async reverse(account: MerchantAccount, reversal: Reversal): Promise<ReversalResult> {
    if (!account.apiKey) {
      return { kind: 'refused', code: 'credentials_refused', operatorMessage: 'The merchant has no API key' };
    }
    const result = await this.client.sendCommand(account, commandBody(account, reversal));
    switch (result.kind) {
      case 'answer':
        return readCommandAnswer(result.status, result.body);
      case 'not_sent':
        return { kind: 'refused', code: 'provider_unreachable', operatorMessage: unreachable(result.why) };
      case 'indeterminate':
        return { kind: 'unknown', operatorMessage: `The outcome of the command is unknown: ${result.why}` };
    }
  }

  override clientIdFor(account: MerchantAccount, orderId: string): string | null {
    return clientIdFor(account, orderId);
  }

  override breakerState(account: MerchantAccount): BreakerState {
    return this.client.breakerState(account);
  }
}

function unreachable(why: string): string {
  return `MYGW could not be reached: ${why}`;
}

function unavailable(operatorMessage: string, cause?: UnavailableCause): QueryResult {
  return { kind: 'unavailable', operatorMessage, ...(cause && { cause }) };
}
