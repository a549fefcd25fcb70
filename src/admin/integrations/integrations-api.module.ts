import { Module } from '@nestjs/common';
import { IntegrationsModule } from '../../integrations/integrations.module.js';
import { MerchantsModule } from '../../merchants/merchants.module.js';
import { LoopbackRule } from '../loopback-rule.js';
import { IntegrationChanges } from './integration-changes.js';
import { IntegrationSecretsView } from './integration-secrets-view.js';
import { IntegrationsController } from './integrations.controller.js';
import { IntegrationsReader } from './integrations-reader.js';

@Module({
  imports: [IntegrationsModule, MerchantsModule],
  controllers: [IntegrationsController],
  providers: [IntegrationChanges, IntegrationSecretsView, IntegrationsReader, LoopbackRule],
})
export class IntegrationsApiModule {}
