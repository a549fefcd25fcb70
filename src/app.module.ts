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
import { URL_INSPECTORS } from './inspection/inspections.js';
import type { MessageSigner } from './inspection/message-signer.js';
import { MESSAGE_SIGNERS } from './inspection/signature-calculator.js';
import type { UrlInspector } from './inspection/url-inspector.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { ObservedProvider } from './metrics/observed-provider.js';
import { CallbackInspector } from './mygw/callback-inspector.js';
import { MygwModule } from './mygw/mygw.module.js';
import { MygwInspectionModule } from './mygw/mygw-inspection.module.js';
import { MygwProvider } from './mygw/mygw.provider.js';
import { MygwProviderModule } from './mygw/mygw-provider.module.js';
import { OrderMessageSigner } from './mygw/order-message.signer.js';
import { HostedMessageSigner } from './officernd/hosted-message.signer.js';
import { OfficeRndModule } from './officernd/officernd.module.js';
import { OfficeRndPlatform } from './officernd/officernd-platform.js';
import { RequestInspector } from './officernd/request-inspector.js';
import { ReturnInspector } from './officernd/return-inspector.js';
import { OutboxModule, OutboxWorkerModule } from './outbox/outbox.module.js';
import { RateLimitModule } from './rate-limit/rate-limit.module.js';
import { RefundsModule } from './refunds/refunds.module.js';
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

/** What explains each end's signed addresses to the staff. */
@Global()
@Module({
  imports: [MygwInspectionModule, OfficeRndModule],
  providers: [
    {
      provide: URL_INSPECTORS,
      inject: [RequestInspector, CallbackInspector, ReturnInspector],
      useFactory: (...inspectors: UrlInspector[]) => inspectors,
    },
    {
      provide: MESSAGE_SIGNERS,
      inject: [HostedMessageSigner, OrderMessageSigner],
      useFactory: (...signers: MessageSigner[]) => signers,
    },
  ],
  exports: [URL_INSPECTORS, MESSAGE_SIGNERS],
})
class InspectorsModule {}

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
        RefundsModule,
        OfficeRndModule,
        InspectorsModule,
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
