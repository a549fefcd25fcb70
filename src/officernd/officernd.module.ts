import { Module } from '@nestjs/common';
import { CheckoutModule } from '../checkout/checkout.module.js';
import { IntegrationsModule } from '../integrations/integrations.module.js';
import { SigningModule } from '../signing/signing.module.js';
import { LandingController } from './landing.controller.js';
import { LandingVerifier } from './landing.verifier.js';

/** OfficeRnD's way in. The way back (`OfficeRndPlatform`) is bound to its port in the app module. */
@Module({
  imports: [SigningModule, IntegrationsModule, CheckoutModule],
  controllers: [LandingController],
  providers: [LandingVerifier],
})
export class OfficeRndModule {}
