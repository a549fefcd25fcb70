import { Module } from '@nestjs/common';
import { IntegrationStore } from './integration.store.js';
import { IntegrationWriter } from './integration.writer.js';
import { IntegrationsService } from './integrations.service.js';

@Module({
  providers: [IntegrationStore, IntegrationWriter, IntegrationsService],
  exports: [IntegrationStore, IntegrationWriter, IntegrationsService],
})
export class IntegrationsModule {}
