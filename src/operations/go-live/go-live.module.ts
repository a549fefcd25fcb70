import { Module } from '@nestjs/common';
import { IntegrationsModule } from '../../integrations/integrations.module.js';
import { MerchantsModule } from '../../merchants/merchants.module.js';
import { OutgoingModule } from '../../outgoing/outgoing.module.js';
import type { GoLiveCheck } from './check.js';
import { ClockCheck } from './clock.check.js';
import { DiskCheck } from './disk.check.js';
import { GO_LIVE_CHECKS, GoLiveChecks } from './go-live-checks.js';
import { IntegrationsCheck } from './integrations.check.js';
import { MasterKeyCheck } from './master-key.check.js';
import { MerchantsCheck } from './merchants.check.js';
import { MigrationsCheck } from './migrations.check.js';
import { ProviderAccessCheck } from './provider-access.check.js';
import { PublicUrlCheck } from './public-url.check.js';
import { SettingsCheck } from './settings.check.js';

const CHECKS = [
  SettingsCheck,
  PublicUrlCheck,
  MigrationsCheck,
  DiskCheck,
  ClockCheck,
  MasterKeyCheck,
  MerchantsCheck,
  ProviderAccessCheck,
  IntegrationsCheck,
];

/** The go-live checks. `PaymentProvider` is expected to be injectable everywhere. */
@Module({
  imports: [IntegrationsModule, MerchantsModule, OutgoingModule],
  providers: [
    ...CHECKS,
    { provide: GO_LIVE_CHECKS, inject: CHECKS, useFactory: (...checks: GoLiveCheck[]) => checks },
    GoLiveChecks,
  ],
  exports: [GoLiveChecks],
})
export class GoLiveModule {}
