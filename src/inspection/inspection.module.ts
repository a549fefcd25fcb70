import { Module } from '@nestjs/common';
import { IntegrationsModule } from '../integrations/integrations.module.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { Inspections } from './inspections.js';
import { SignatureCalculator } from './signature-calculator.js';

/** Explaining signed addresses. `URL_INSPECTORS` and `MESSAGE_SIGNERS` are expected to be injectable everywhere. */
@Module({
  imports: [IntegrationsModule, MerchantsModule],
  providers: [Inspections, SignatureCalculator],
  exports: [Inspections, SignatureCalculator],
})
export class InspectionModule {}
