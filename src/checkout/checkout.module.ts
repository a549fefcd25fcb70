import { Global, Module } from '@nestjs/common';
import { IntegrationsModule } from '../integrations/integrations.module.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { OutgoingModule } from '../outgoing/outgoing.module.js';
import { TransactionsModule } from '../transactions/transactions.module.js';
import { CancelCheckout } from './cancel-checkout.js';
import { CheckoutController } from './checkout.controller.js';
import { CheckoutPages } from './checkout-pages.js';
import { CheckoutPreview } from './checkout-preview.js';
import { CheckoutVisit } from './checkout-visit.js';
import { ConfirmOutcome } from './confirm-outcome.js';
import { CustomerLocale } from './customer-locale.js';
import { DeliverReturn } from './delivery/deliver-return.js';
import { ReturnDelivery } from './delivery/return-delivery.js';
import { DueCheckouts } from './due-checkouts.js';
import { ExpireCheckout } from './expire-checkout.js';
import { OpenCheckout } from './open-checkout.js';
import { OutcomeWriter } from './outcome-writer.js';
import { PageAssetsController } from './page-assets.controller.js';
import { PageRenderer } from './pages/page-renderer.js';
import { CallbackInbox } from './ports/callback-inbox.js';
import { RefusalPage } from './ports/refusal-page.js';
import { ReceiveCallback } from './receive-callback.js';
import { Reconciler } from './reconciler.js';
import { RenderedRefusalPage } from './rendered-refusal-page.js';
import { ReturnCustomer } from './return-customer.js';
import { StartPayment } from './start-payment.js';

/**
 * The use cases of a checkout. Knows neither end: `PaymentProvider` and `HostPlatform` are bound to their ports in the
 * app module.
 */
@Global()
@Module({
  imports: [MerchantsModule, IntegrationsModule, TransactionsModule, OutgoingModule],
  controllers: [PageAssetsController, CheckoutController],
  providers: [
    CancelCheckout,
    CheckoutPages,
    CheckoutPreview,
    CheckoutVisit,
    ConfirmOutcome,
    CustomerLocale,
    DeliverReturn,
    DueCheckouts,
    ExpireCheckout,
    OpenCheckout,
    OutcomeWriter,
    PageRenderer,
    Reconciler,
    ReturnCustomer,
    ReturnDelivery,
    StartPayment,
    { provide: CallbackInbox, useClass: ReceiveCallback },
    { provide: RefusalPage, useClass: RenderedRefusalPage },
  ],
  exports: [
    CallbackInbox,
    RefusalPage,
    CheckoutPreview,
    ConfirmOutcome,
    CustomerLocale,
    DeliverReturn,
    OpenCheckout,
    PageRenderer,
    Reconciler,
    ReturnCustomer,
  ],
})
export class CheckoutModule {}
