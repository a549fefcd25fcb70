import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../src/audit/audit-log.js';
import { AuditChainEntity } from '../../src/audit/chain/audit-chain.entity.js';
import { AuditEntryEntity } from '../../src/audit/chain/audit-entry.entity.js';
import { ChainKeys } from '../../src/audit/chain/chain-keys.js';
import { entryParts, headParts } from '../../src/audit/chain/entry-parts.js';
import { EventSealer } from '../../src/audit/seal/event-sealer.js';
import { runCli } from '../../src/cli/program.js';
import { SYSTEM } from '../../src/common/actor.js';
import { InsertStatement } from '../../src/database/insert-statement.js';
import { dataSourceOptions } from '../../src/database/typeorm-options.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { applyConfiguration } from './configure.js';
import { arrive, choose, orderOf, type Visit } from './customer.js';
import { get } from './http.js';
import { sampleConfiguration } from './sample.js';
import { World, type WorldOptions } from './world.js';

/** In the order in which they may be filled. */
const TABLES = ['transactions', 'attempts', 'events', 'audit_chain', 'audit_entries', 'audit_seals'];

const FILLING = {
  ...{ at: 0, actorKind: 'system' as const, actorId: null, actorName: 'gateway', address: null },
  ...{ action: 'user_changed' as const, subjectKind: 'user', subjectId: 'x', subjectName: null },
  ...{ before: null, after: JSON.stringify({ text: 'x'.repeat(300) }), correlationId: null },
};

type Row = Readonly<Record<string, unknown>>;

/** A gateway whose books somebody tampers with. */
export class AuditWorld {
  private outside: DataSource | null = null;
  private running = true;
  private saved: { tables: Map<string, Row[]>; file: string } | null = null;

  private constructor(readonly world: World) {}

  static async start(options: WorldOptions = {}): Promise<AuditWorld> {
    const settings = { PROVIDER_TIMEOUT_MS: '20000', ...options.settings };
    return new AuditWorld(await World.start({ ...options, settings }));
  }

  get checkpointFile(): string {
    return this.world.environment.AUDIT_CHECKPOINT_FILE;
  }

  /** Payments, all at the same time. */
  async pay(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, async () => this.finish(await arrive(this.world))));
  }

  /** A customer who has arrived chooses, pays, and comes back. */
  async finish(visit: Visit): Promise<void> {
    const replyUrl = await this.world.provider.pay(orderOf(await choose(visit)));
    await get(replyUrl);
  }

  /** Entries of the audit log, one after another. */
  async record(count: number, app = this.world.app): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      await app.get(UnitOfWork).run((manager) =>
        app.get(AuditLog).record(manager, {
          actor: SYSTEM,
          action: 'user_changed',
          subject: { kind: 'user', id: String(index) },
          after: { name: `Name ${String(index)}` },
        }),
      );
    }
  }

  /** So many entries more, by the gateway's own key but faster than one after another. */
  async fill(count: number): Promise<void> {
    const { app } = this.world;
    const keys = app.get(ChainKeys);
    const insert = new InsertStatement(AuditEntryEntity);
    await app.get(UnitOfWork).run(async (manager) => {
      const head = await manager.findOneByOrFail(AuditChainEntity, { id: 1 });
      const end = head.number + count;
      while (head.number < end) {
        const rows = Array.from({ length: Math.min(500, end - head.number) }, () => {
          const row = { ...FILLING, number: (head.number += 1), previousHash: head.hash };
          head.hash = keys.hash('audit', entryParts(row));
          return { ...row, hash: head.hash };
        });
        await insert.run(manager, rows);
      }
      await manager.update(AuditChainEntity, 1, { ...head, mac: keys.hash('audit', headParts(head)) });
    });
  }

  /** To the schema from before the audit log; nothing may run. */
  async migrateDown(): Promise<void> {
    await this.sql();
    const runner = this.outside!.createQueryRunner();
    while (await runner.hasTable('audit_chain')) await this.outside!.undoLastMigration();
    await runner.release();
  }

  recordAndFail(): Promise<void> {
    const { app } = this.world;
    return app.get(UnitOfWork).run(async (manager) => {
      await app.get(AuditLog).record(manager, { actor: SYSTEM, action: 'user_changed' });
      throw new Error('undone');
    });
  }

  /** Applies the sample configuration with changes, as the person who runs the gateway does. */
  configure(merchant: Row, integration: Row): Promise<void> {
    const { world } = this;
    const urls = { provider: world.provider.url, host: world.host.url };
    return applyConfiguration(world.environment, sampleConfiguration(urls, merchant, integration));
  }

  seal(): Promise<void> {
    return this.world.app.get(EventSealer).seal();
  }

  async stop(): Promise<void> {
    await this.world.app.close();
    this.running = false;
  }

  async startAgain(): Promise<void> {
    if (this.running) await this.world.app.close();
    await this.world.startGateway();
    this.running = true;
  }

  /** Past the gateway's own code, as somebody with access to the database. @returns the rows of the last statement */
  async sql<T = Row>(...statements: string[]): Promise<T[]> {
    this.outside ??= await new DataSource(dataSourceOptions(this.world.environment.DATABASE_URL)).initialize();
    let rows: T[] = [];
    for (const statement of statements) rows = await this.outside.query(statement);
    return rows;
  }

  /** The command, as somebody else runs it. */
  async verify(settings: Partial<World['environment']> = {}) {
    const output = { out: '', err: '' };
    const code = await runCli(['audit:verify'], {
      out: (text) => (output.out += text),
      err: (text) => (output.err += text),
      variables: {},
      loadEnvironment: () => ({ ...this.world.environment, ...settings }),
    });
    return { code, ...output };
  }

  /** Remembers all that is chained. */
  async save(): Promise<void> {
    const tables = new Map<string, Row[]>();
    for (const table of TABLES) tables.set(table, await this.sql(`SELECT * FROM ${table}`));
    this.saved = { tables, file: readFileSync(this.checkpointFile, 'utf8') };
  }

  /** Puts back what was remembered. */
  async restore(): Promise<void> {
    if (!this.saved) return;
    await this.sql(...TABLES.toReversed().map((table) => `DELETE FROM ${table}`));
    for (const [table, rows] of this.saved.tables) for (const row of rows) await this.insert(table, row);
    if (existsSync(this.checkpointFile)) rmSync(this.checkpointFile);
    writeFileSync(this.checkpointFile, this.saved.file);
  }

  async insert(table: string, row: Row): Promise<void> {
    const literal = (value: unknown) =>
      value === null
        ? 'NULL'
        : `'${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll("'", "''")}'`;
    const names = Object.keys(row).join(', ');
    await this.sql(`INSERT INTO ${table} (${names}) VALUES (${Object.values(row).map(literal).join(', ')})`);
  }

  async close(): Promise<void> {
    await this.outside?.destroy();
    if (!this.running) await this.startAgain();
    await this.world.close();
  }
}
