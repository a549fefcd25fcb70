import { Module } from '@nestjs/common';
import { IntegrationsModule } from '../integrations/integrations.module.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { ConfigurationService } from './configuration.service.js';
import { SecretsCheck } from './secrets-check.js';

/** Whole configurations, and the check of the stored secrets that the start depends on. */
@Module({
  imports: [MerchantsModule, IntegrationsModule],
  providers: [ConfigurationService, SecretsCheck],
  exports: [ConfigurationService, SecretsCheck],
})
export class ConfigurationModule {}
