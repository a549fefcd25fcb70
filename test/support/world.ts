import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { configureApp } from '../../src/app.setup.js';
import { serveApiDocument } from '../../src/admin/api-document.js';
import { ConfirmOutcome } from '../../src/checkout/confirm-outcome.js';
import { Reconciler } from '../../src/checkout/reconciler.js';
import { createLogger } from '../../src/logger.js';
import { Clock } from '../../src/common/clock.js';
import { type Environment, readEnvironment } from '../../src/config/environment.js';
import { type Faults, type MygwSimulator, startMygwSimulator } from '../../src/simulators/mygw/index.js';
import { type OfficeRndSimulator, startOfficeRndSimulator } from '../../src/simulators/officernd/index.js';
import { AttemptEntity } from '../../src/transactions/attempt.entity.js';
import { EventEntity } from '../../src/transactions/event.entity.js';
import { TransactionEntity } from '../../src/transactions/transaction.entity.js';
import { applyConfiguration } from './configure.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { freePort } from './free-port.js';
import { sampleConfiguration, SAMPLE } from './sample.js';
import { TestClock } from './test-clock.js';

export interface WorldOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly faults?: Partial<Faults>;
  readonly merchant?: Readonly<Record<string, unknown>>;
  readonly integration?: Readonly<Record<string, unknown>>;
  /** What the stand-in provider knows of the merchant, beyond the sample's. */
  readonly account?: Readonly<Record<string, unknown>>;
  /** Further accounts at the stand-in provider: the sample's with other fields, `merchantId` among them. */
  readonly otherAccounts?: readonly Readonly<Record<string, unknown>>[];
  /** Nobody has configured anything yet: no merchant, no integration. */
  readonly isEmpty?: boolean;
  /** Takes every line of the log; without it there is none. */
  readonly log?: (line: string) => void;
}

/** Another instance of the gateway, as it stands beside the first behind a load balancer. */
export interface OtherGateway {
  readonly url: string;
  readonly app: NestExpressApplication;
  /** One round of its scheduler. */
  reconcile(): Promise<void>;
}

/** The gateway with a stand-in at either end and a database of its own, all over real HTTP. */
export class World {
  readonly clock = new TestClock();
  app: NestExpressApplication;
  private readonly others: NestExpressApplication[] = [];

  private constructor(
    readonly url: string,
    readonly host: OfficeRndSimulator,
    readonly provider: MygwSimulator,
    readonly environment: Environment,
    private readonly database: TestDatabase,
    private readonly folder: string,
    private readonly log: WorldOptions['log'],
  ) {}

  static async start(options: WorldOptions = {}): Promise<World> {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'gateway-world-'));
    const port = await freePort();
    const url = `http://localhost:${String(port)}`;
    const account = { ...SAMPLE.account, ...options.account };
    const provider = await startMygwSimulator({
      port: 0,
      merchants: [account, ...(options.otherAccounts ?? []).map((other) => ({ ...SAMPLE.account, ...other }))],
      faults: { holdMs: 5000, ...options.faults },
    });
    const host = await startOfficeRndSimulator({ port: 0, gatewayUrl: SAMPLE.gatewayUrl(url), secret: SAMPLE.secret });
    const environment = readEnvironment({
      NODE_ENV: 'test',
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: database.url,
      MASTER_KEY_FILE: join(folder, 'master.key'),
      LOG_LEVEL: 'silent',
      RATE_LIMIT: '0',
      PROVIDER_TIMEOUT_MS: '1000',
      ...options.settings,
    });
    const sample = sampleConfiguration(
      { provider: provider.url, host: host.url },
      options.merchant,
      options.integration,
    );
    if (options.isEmpty !== true) await applyConfiguration(environment, sample);
    const world = new World(url, host, provider, environment, database, folder, options.log);
    await world.startGateway();
    return world;
  }

  async startGateway(): Promise<void> {
    this.app = await this.listen(this.environment.PORT);
  }

  /** One more instance on the same database, with the same settings but for its port. Ends with the world. */
  async startOtherGateway(): Promise<OtherGateway> {
    const port = await freePort();
    const app = await this.listen(port);
    this.others.push(app);
    return {
      url: `http://localhost:${String(port)}`,
      app,
      reconcile: () => reconcile(app),
    };
  }

  private async listen(port: number): Promise<NestExpressApplication> {
    const module = await Test.createTestingModule({ imports: [AppModule.forRoot(this.environment)] })
      .overrideProvider(Clock)
      .useValue(this.clock)
      .compile();
    const app = module.createNestApplication<NestExpressApplication>({
      bodyParser: false,
      logger: this.log ? createLogger(this.environment, this.log) : false,
    });
    configureApp(app);
    serveApiDocument(app);
    await app.listen(port, '127.0.0.1');
    return app;
  }

  /** Ends the gateway and starts it again on the same database. */
  async restartGateway(): Promise<void> {
    await this.app.close();
    await this.startGateway();
  }

  async close(): Promise<void> {
    await Promise.all([this.app, ...this.others].map((app) => app.close()));
    await Promise.all([this.provider.close(), this.host.close()]);
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** One round of the scheduler, at the test's time, and what was being asked already. */
  reconcile(): Promise<void> {
    return reconcile(this.app);
  }

  get dataSource(): DataSource {
    return this.app.get(DataSource);
  }

  transaction(transactionId: string): Promise<TransactionEntity> {
    return this.dataSource.manager.findOneByOrFail(TransactionEntity, { transactionId });
  }

  async attempts(transactionId: string): Promise<AttemptEntity[]> {
    const { id } = await this.transaction(transactionId);
    return this.dataSource.manager.find(AttemptEntity, {
      where: { transactionId: id },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async events(transactionId: string): Promise<EventEntity[]> {
    const { id } = await this.transaction(transactionId);
    return this.dataSource.manager.find(EventEntity, { where: { transactionId: id }, order: { number: 'ASC' } });
  }
}

async function reconcile(app: NestExpressApplication): Promise<void> {
  await app.get(Reconciler).round();
  await app.get(ConfirmOutcome).idle();
}
