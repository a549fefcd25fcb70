import { Module } from '@nestjs/common';
import { CheckoutModule } from '../checkout/checkout.module.js';
import { IntegrationsModule } from '../integrations/integrations.module.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { SigningModule } from '../signing/signing.module.js';
import { TransactionsModule } from '../transactions/transactions.module.js';
import { HostedMessageSigner } from './hosted-message.signer.js';
import { LandingController } from './landing.controller.js';
import { LandingVerifier } from './landing.verifier.js';
import { RequestInspector } from './request-inspector.js';
import { ReturnInspector } from './return-inspector.js';

/** OfficeRnD's way in. The way back (`OfficeRndPlatform`) is bound to its port in the app module. */
@Module({
  imports: [SigningModule, IntegrationsModule, MerchantsModule, CheckoutModule, TransactionsModule],
  controllers: [LandingController],
  providers: [HostedMessageSigner, LandingVerifier, RequestInspector, ReturnInspector],
  exports: [HostedMessageSigner, RequestInspector, ReturnInspector],
})
export class OfficeRndModule {}
