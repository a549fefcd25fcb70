import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Environment } from '../config/environment.js';
import { Reader } from '../database/reader.js';
import type { Integration } from '../integrations/integration.js';
import { IntegrationsService } from '../integrations/integrations.service.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import { isUnderWay } from '../transactions/states.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { emptyCustomerFields } from './customer-form.js';
import { CustomerLocale } from './customer-locale.js';
import { cardTypeChoices } from './offer.js';
import { PageRenderer } from './pages/page-renderer.js';
import type { ChoosePageModel, CustomerFieldState, WaitingPageModel } from './pages/page-models.js';
import { qrSvg } from './pages/qr.js';

/** A page looks again by itself after so many seconds: soon at first, then less often. */
const REFRESH_SECONDS = { young: 3, old: 10 };
const YOUNG_MS = 120_000;

/** What the page says of the customer's last click. */
export interface PageNotice {
  readonly notice?: ChoosePageModel['notice'];
  readonly fields?: readonly CustomerFieldState[] | undefined;
  readonly cancelRefused?: boolean;
}

export interface CheckoutHtml {
  readonly html: string;
  /** Where the page's forms may lead, beyond this server: the provider's payment pages and the host platform. */
  readonly formTargets: readonly string[];
}

/** The page of a checkout that is not over: choose, or wait. */
@Injectable()
export class CheckoutPages {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly locale: CustomerLocale,
    private readonly merchants: MerchantsService,
    private readonly integrations: IntegrationsService,
    private readonly transactions: TransactionRepository,
    private readonly reader: Reader,
    private readonly environment: Environment,
  ) {}

  async render(transaction: TransactionEntity, request: Request, notice: PageNotice = {}): Promise<CheckoutHtml> {
    const account = await this.merchants.currentAccount(transaction.merchantId);
    const integration = await this.integrations.current(transaction.integrationId);
    const base = this.base(transaction, account, request);
    const html =
      transaction.status === 'processing'
        ? this.renderer.waiting({ ...base, ...(await this.waiting(transaction, notice)) })
        : this.renderer.choose({ ...base, ...choosing(transaction, account, integration, notice) });
    // Those that the integration has now, and the customer's own: they leave to where they came from, whatever was changed.
    const wayBack = [...integration.settings.redirectHosts, new URL(transaction.redirectUrl).host];
    return { html, formTargets: [...account.settings.paymentPageHosts, ...wayBack] };
  }

  /** What a checkout that is processing waits for: changes while its status does not. */
  async step(transaction: TransactionEntity): Promise<WaitingPageModel['state'] | null> {
    if (transaction.status !== 'processing') return null;
    return waitingState((await this.attemptShown(transaction)).status);
  }

  private base(transaction: TransactionEntity, account: MerchantAccount, request: Request) {
    const path = `/checkout/${transaction.token}`;
    const inWechat = /MicroMessenger/i.test(request.get('user-agent') ?? '');
    const { reference, amountMinor, currency } = transaction;
    return {
      locale: this.locale.of(request),
      summary: { merchantName: account.settings.name, reference, amountMinor, currency },
      path,
      testMode: account.settings.environment === 'test',
      inWechat,
      ...(inWechat && { qrSvg: qrSvg(this.environment.PUBLIC_URL + path) }),
    };
  }

  private async waiting(transaction: TransactionEntity, notice: PageNotice) {
    const attempt = await this.attemptShown(transaction);
    const young = transaction.updatedAt - attempt.createdAt < YOUNG_MS;
    return {
      state: waitingState(attempt.status),
      cardType: attempt.cardType,
      orderId: attempt.orderId,
      refreshSeconds: young ? REFRESH_SECONDS.young : REFRESH_SECONDS.old,
      cancelRefused: notice.cancelRefused ?? false,
      ...(attempt.paymentPageUrl !== null && { continueUrl: attempt.paymentPageUrl }),
    };
  }

  private async attemptShown(transaction: TransactionEntity): Promise<AttemptEntity> {
    const attempts = await this.transactions.attemptsOf(this.reader.manager, transaction.id);
    const attempt = attempts.find(({ status }) => isUnderWay(status)) ?? attempts.at(-1);
    if (!attempt) throw new Error(`Transaction ${transaction.id} is processing without an attempt`);
    return attempt;
  }
}

function waitingState(status: string): WaitingPageModel['state'] {
  if (status === 'redirected' || status === 'emailed' || status === 'unknown') return status;
  return 'confirming';
}

function choosing(
  transaction: TransactionEntity,
  account: MerchantAccount,
  integration: Integration,
  { notice, fields }: PageNotice,
) {
  const money = { minor: transaction.amountMinor, currency: transaction.currency };
  const customerFields = account.settings.clientPolicy === 'collect' ? (fields ?? emptyCustomerFields()) : [];
  return {
    choices: cardTypeChoices(account.settings, integration.settings, money),
    customerFields,
    ...(transaction.failureCode && { lastFailure: transaction.failureCode }),
    ...(notice && { notice }),
  };
}
