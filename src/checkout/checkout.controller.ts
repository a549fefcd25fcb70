import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { isCardType } from '../common/card-type.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { CancelCheckout } from './cancel-checkout.js';
import { CheckoutPages, type PageNotice } from './checkout-pages.js';
import { CheckoutVisit } from './checkout-visit.js';
import { contentPolicy } from './content-policy.js';
import { readCustomerForm } from './customer-form.js';
import { CustomerLocale } from './customer-locale.js';
import type { CustomerDetails } from './ports/payment-provider.js';
import { ReturnCustomer } from './return-customer.js';
import { StartPayment } from './start-payment.js';

type Form = Readonly<Record<string, unknown>>;

/** The hosted payment page. Whoever knows the address may act: it is unguessable and says nothing. */
@ApiExcludeController()
@Controller('checkout/:token')
export class CheckoutController {
  constructor(
    private readonly visits: CheckoutVisit,
    private readonly pages: CheckoutPages,
    private readonly payments: StartPayment,
    private readonly cancellation: CancelCheckout,
    private readonly returns: ReturnCustomer,
    private readonly merchants: MerchantsService,
    private readonly locale: CustomerLocale,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const transaction = await this.visits.refresh(token);
    this.locale.remember(request, response);
    await this.answer(transaction, request, response);
  }

  /** For the script of a page that waits: also one left open on another device. */
  @Get('status')
  async status(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const transaction = await this.visits.refresh(token);
    const redirectUrl = await this.returns.urlFor(transaction);
    const step = await this.pages.step(transaction);
    response.json({
      status: transaction.status,
      ...(step !== null && { step }),
      ...(redirectUrl !== null && { redirectUrl }),
    });
  }

  @Post('payments')
  async pay(
    @Param('token') token: string,
    @Body() form: Form | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const transaction = await this.visits.find(token);
    const cardType = form?.['cardType'];
    if (!isCardType(cardType)) return this.refuse(transaction, request, response, { notice: 'choose_a_card_type' });
    const customer = await this.readCustomer(transaction, form ?? {});
    if (customer.fields) {
      const notice = { notice: 'check_your_details', fields: customer.fields } as const;
      return this.refuse(transaction, request, response, notice);
    }
    const started = await this.payments.start(transaction, cardType, customer.details);
    if (started.kind === 'not_offered') {
      return this.refuse(transaction, request, response, { notice: 'choose_a_card_type' });
    }
    response.redirect(303, started.kind === 'redirect' ? started.url : `/checkout/${token}`);
  }

  @Post('cancellation')
  async cancel(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    // The provider is asked first: the order may be over by now, one way or the other.
    const transaction = await this.visits.beforeLeaving(token);
    const left = await this.cancellation.cancel(transaction, this.locale.of(request));
    if (!left) {
      response.redirect(303, `/checkout/${token}?cancel=refused`);
      return;
    }
    await this.answer(await this.visits.find(token), request, response);
  }

  /** Over: back to the host platform. Else the page that fits the state. */
  private async answer(transaction: TransactionEntity, request: Request, response: Response): Promise<void> {
    const returnUrl = await this.returns.send(transaction);
    if (returnUrl !== null) {
      response.redirect(303, returnUrl);
      return;
    }
    await this.page(transaction, request, response, { cancelRefused: request.query['cancel'] === 'refused' });
  }

  private async refuse(transaction: TransactionEntity, request: Request, response: Response, notice: PageNotice) {
    if (transaction.status !== 'open') {
      response.redirect(303, `/checkout/${transaction.token}`);
      return;
    }
    response.status(400);
    await this.page(transaction, request, response, notice);
  }

  private async page(transaction: TransactionEntity, request: Request, response: Response, notice: PageNotice) {
    const { html, formTargets } = await this.pages.render(transaction, request, notice);
    response.set('Content-Security-Policy', contentPolicy(formTargets)).type('html').send(html);
  }

  private async readCustomer(
    transaction: TransactionEntity,
    form: Form,
  ): Promise<ReturnType<typeof readCustomerForm> | { details: CustomerDetails | null; fields?: never }> {
    const account = await this.merchants.currentAccount(transaction.merchantId);
    return account.settings.clientPolicy === 'collect' ? readCustomerForm(form) : { details: null };
  }
}
