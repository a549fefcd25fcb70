import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AdminModule } from './admin/admin.module.js';
import { CheckoutModule } from './checkout/checkout.module.js';
import { HostPlatform } from './checkout/ports/host-platform.js';
import { ClockModule } from './common/clock.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Environment } from './config/environment.js';
import { ConfigurationModule } from './configuration/configuration.module.js';
import { DatabaseModule } from './database/database.module.js';
import { ErrorFilter } from './error.filter.js';
import { HealthModule } from './health/health.module.js';
import { MygwModule } from './mygw/mygw.module.js';
import { OfficeRndModule } from './officernd/officernd.module.js';
import { OfficeRndPlatform } from './officernd/officernd-platform.js';
import { SecretBoxModule } from './secret-box/secret-box.module.js';
import { SigningModule } from './signing/signing.module.js';

/** The one place where the checkout's ports meet the two ends. */
@Global()
@Module({
  imports: [SigningModule, MygwModule],
  providers: [{ provide: HostPlatform, useClass: OfficeRndPlatform }],
  exports: [MygwModule, HostPlatform],
})
class PortsModule {}

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
        ConfigurationModule,
        PortsModule,
        CheckoutModule,
        OfficeRndModule,
        AdminModule,
        HealthModule,
      ],
      providers: [ErrorFilter],
    };
  }
}
