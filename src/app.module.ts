import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AdminModule } from './admin/admin.module.js';
import { AuditModule } from './audit/audit.module.js';
import { SealScheduleModule } from './audit/seal/seal-schedule.module.js';
import { CheckoutModule } from './checkout/checkout.module.js';
import { HostPlatform } from './checkout/ports/host-platform.js';
import { PaymentProvider } from './checkout/ports/payment-provider.js';
import { ClockModule } from './common/clock.module.js';
import { Telemetry } from './common/telemetry.js';
import { ConfigModule } from './config/config.module.js';
import type { Environment } from './config/environment.js';
import { ConfigurationModule } from './configuration/configuration.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { DatabaseModule } from './database/database.module.js';
import { ErrorFilter } from './error.filter.js';
import { HealthModule } from './health/health.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { ObservedProvider } from './metrics/observed-provider.js';
import { MygwModule } from './mygw/mygw.module.js';
import { MygwProvider } from './mygw/mygw.provider.js';
import { MygwProviderModule } from './mygw/mygw-provider.module.js';
import { OfficeRndModule } from './officernd/officernd.module.js';
import { OfficeRndPlatform } from './officernd/officernd-platform.js';
import { OutboxModule, OutboxWorkerModule } from './outbox/outbox.module.js';
import { RateLimitModule } from './rate-limit/rate-limit.module.js';
import { SecretBoxModule } from './secret-box/secret-box.module.js';
import { ShutdownModule } from './shutdown/shutdown.module.js';
import { SigningModule } from './signing/signing.module.js';

/** The one place where the checkout's ports meet the two ends. */
@Global()
@Module({
  imports: [SigningModule, MygwModule],
  providers: [{ provide: HostPlatform, useClass: OfficeRndPlatform }],
  exports: [HostPlatform],
})
class PortsModule {}

/** The payment provider behind its port, its calls measured. Also for the command line. */
@Global()
@Module({
  imports: [MygwProviderModule],
  providers: [
    {
      provide: PaymentProvider,
      inject: [MygwProvider, { token: Telemetry, optional: true }],
      useFactory: (provider: MygwProvider, telemetry: Telemetry = new Telemetry()) =>
        new ObservedProvider(provider, telemetry),
    },
  ],
  exports: [PaymentProvider],
})
export class ProviderModule {}

@Module({})
export class AppModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(environment),
        ClockModule,
        DatabaseModule,
        SecretBoxModule,
        AuditModule,
        SealScheduleModule,
        ConfigurationModule,
        OutboxModule,
        OutboxWorkerModule,
        MetricsModule,
        ProviderModule,
        PortsModule,
        CheckoutModule,
        OfficeRndModule,
        AdminModule,
        DashboardModule,
        HealthModule,
        RateLimitModule,
        ShutdownModule,
      ],
      providers: [ErrorFilter],
    };
  }
}
