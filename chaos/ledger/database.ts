import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import { toAttempt, toCallback, toEvent, toTransaction, type Row } from './rows.js';

export type DatabaseKind = 'sqlite' | 'postgres';

/** Rows that a transaction of the gateway is likely to want next. */
const NEWEST = 40;
/** The lock of another process is tried so long without blocking this one's other work for more than a moment. */
const LOCK_TRIES = 50;

/** The gateway's database, from outside: to read what was written, and to get in the way. */
export class LedgerDatabase {
  busy = 0;
  disconnected = 0;
  lastCutAt = 0;
  private constructor(
    private readonly source: DataSource,
    readonly kind: DatabaseKind,
  ) {}

  static async open(url: string): Promise<LedgerDatabase> {
    const kind: DatabaseKind = url.startsWith('sqlite:') ? 'sqlite' : 'postgres';
    const options =
      kind === 'sqlite'
        ? ({ type: 'better-sqlite3', database: url.slice('sqlite:'.length), timeout: 20 } as const)
        : ({ type: 'postgres', url, applicationName: 'chaos', poolSize: 20 } as const);
    return new LedgerDatabase(await new DataSource(options).initialize(), kind);
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  async transactions() {
    return (await this.rows('SELECT * FROM transactions')).map(toTransaction);
  }

  async attempts() {
    return (await this.rows('SELECT * FROM attempts ORDER BY created_at, id')).map(toAttempt);
  }

  async events() {
    return (await this.rows('SELECT * FROM events ORDER BY transaction_id, number')).map(toEvent);
  }

  async callbacks() {
    return (await this.rows('SELECT * FROM callbacks')).map(toCallback);
  }

  /** Keeps the gateway from writing for a while: all of the database (SQLite), or the newest rows (PostgreSQL). */
  async makeBusy(milliseconds: number): Promise<void> {
    if (this.kind === 'sqlite') return this.holdWriteLock(milliseconds);
    const runner = this.source.createQueryRunner();
    try {
      await runner.query('BEGIN');
      for (const table of ['transactions', 'attempts']) {
        await runner.query(`SELECT id FROM ${table} ORDER BY created_at DESC LIMIT ${String(NEWEST)} FOR UPDATE`);
      }
      this.busy += 1;
      await sleep(milliseconds);
    } finally {
      await runner.query('ROLLBACK').catch(() => undefined);
      await runner.release();
    }
  }

  /** Ends a share of the gateway's connections, whatever they are doing. PostgreSQL only. */
  async disconnect(share: number): Promise<void> {
    if (this.kind === 'sqlite') return;
    const own = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name <> 'chaos'";
    const pids = (await this.rows(`${own} AND backend_type = 'client backend'`)).map(({ pid }) => Number(pid));
    const chosen = pids.filter((_pid, index) => index % Math.max(1, Math.round(1 / Math.max(share, 0.2))) === 0);
    this.lastCutAt = Date.now();
    for (const pid of chosen) await this.source.query(`SELECT pg_terminate_backend(${String(pid)})`);
    this.disconnected += chosen.length;
    this.lastCutAt = Date.now();
  }

  private async holdWriteLock(milliseconds: number): Promise<void> {
    const runner = this.source.createQueryRunner();
    for (let tries = 0; tries < LOCK_TRIES; tries += 1) {
      if (await beginImmediate(runner)) {
        this.busy += 1;
        await sleep(milliseconds);
        await runner.query('ROLLBACK');
        return;
      }
      await sleep(10);
    }
  }

  private async rows(sql: string): Promise<Row[]> {
    return this.source.query(sql);
  }
}

async function beginImmediate(runner: QueryRunner): Promise<boolean> {
  try {
    await runner.query('BEGIN IMMEDIATE');
    return true;
  } catch {
    return false;
  }
}
