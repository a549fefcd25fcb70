import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PeopleModule } from '../admin/people.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ClockModule } from '../common/clock.module.js';
import { ConfigModule } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { ConfigurationModule } from '../configuration/configuration.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { IntegrationsModule } from '../integrations/integrations.module.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { SecretBoxModule } from '../secret-box/secret-box.module.js';

/** What commands work with: the gateway without its web server and without its workers. */
@Module({})
export class CliModule {
  static forRoot(environment: Environment, more: readonly Type[] = []): DynamicModule {
    return {
      module: CliModule,
      imports: [
        ConfigModule.forRoot(environment),
        ClockModule,
        DatabaseModule,
        SecretBoxModule,
        AuditModule,
        MerchantsModule,
        IntegrationsModule,
        ConfigurationModule,
        PeopleModule,
        OperationsModule,
        ...more,
      ],
    };
  }
}

/**
 * Runs `work` with the gateway's services, and closes the database afterwards whatever came of it.
 *
 * @param more modules that this command alone needs
 */
export async function withServices<T>(
  environment: Environment,
  work: (services: INestApplicationContext) => Promise<T>,
  more: readonly Type[] = [],
): Promise<T> {
  const services = await NestFactory.createApplicationContext(CliModule.forRoot(environment, more), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}
