import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../config/environment.js';
import { migrate } from './migrate.js';
import { Reader } from './reader.js';
import { dataSourceOptions, readerOptions } from './typeorm-options.js';
import { UnitOfWork } from './unit-of-work.js';

class DataSourceReader extends Reader implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ownsConnection: boolean,
  ) {
    super();
  }

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.ownsConnection && this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** Opens the ledger's database, after bringing its schema up to date, and offers the two ways to use it. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Environment],
      useFactory: (environment: Environment) => ({
        ...dataSourceOptions(environment.DATABASE_URL),
        retryAttempts: 0,
      }),
      dataSourceFactory: async (options) => {
        if (!options) throw new Error('The database has no options');
        const dataSource = await new DataSource(options).initialize();
        await migrate(dataSource);
        return dataSource;
      },
    }),
  ],
  providers: [
    UnitOfWork,
    {
      provide: Reader,
      inject: [Environment, getDataSourceToken()],
      useFactory: async (environment: Environment, writer: DataSource) => {
        if (writer.options.type !== 'better-sqlite3') return new DataSourceReader(writer, false);
        return new DataSourceReader(await new DataSource(readerOptions(environment.DATABASE_URL)).initialize(), true);
      },
    },
  ],
  exports: [UnitOfWork, Reader],
})
export class DatabaseModule {}
