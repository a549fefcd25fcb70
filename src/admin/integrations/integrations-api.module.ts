import { Module } from '@nestjs/common';
import { IntegrationsModule } from '../../integrations/integrations.module.js';
import { MerchantsModule } from '../../merchants/merchants.module.js';
import { TransactionsModule } from '../../transactions/transactions.module.js';
import { AuthorNames } from '../author-names.js';
import { LoopbackRule } from '../loopback-rule.js';
import { PeopleModule } from '../people.module.js';
import { IntegrationChanges } from './integration-changes.js';
import { IntegrationPreviewController } from './integration-preview.controller.js';
import { IntegrationSecretsView } from './integration-secrets-view.js';
import { IntegrationsController } from './integrations.controller.js';
import { IntegrationsReader } from './integrations-reader.js';

@Module({
  imports: [IntegrationsModule, MerchantsModule, PeopleModule, TransactionsModule],
  controllers: [IntegrationsController, IntegrationPreviewController],
  providers: [AuthorNames, IntegrationChanges, IntegrationSecretsView, IntegrationsReader, LoopbackRule],
})
export class IntegrationsApiModule {}
