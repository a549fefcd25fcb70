import { Injectable, Logger } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Clock } from '../common/clock.js';
import { Reader } from '../database/reader.js';
import { ATTEMPT_UNDER_WAY, ATTENTION_CODES } from '../transactions/states.js';
import { Metrics } from './metrics.js';

/** However often somebody asks, the database is asked no more often than this. */
const CACHE_MS = 15_000;

interface Counted {
  readonly name: string;
  readonly count: number | string;
}

/** What is the case in the ledger right now; the same from every instance. */
@Injectable()
export class LedgerGauges {
  private readonly logger = new Logger(LedgerGauges.name);
  private readonly lag: Gauge;
  private readonly open: Gauge;
  private readonly attention: Gauge;
  private readAt = 0;

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    { registry }: Metrics,
  ) {
    const gauge = (name: string, help: string, ...labelNames: string[]) =>
      new Gauge({ name: `gateway_${name}`, help, labelNames, registers: [registry] });
    this.lag = gauge('reconciliation_lag_seconds', 'Age of the oldest query of an order that is due and was not made');
    this.open = gauge('attempts_open', 'Orders that may still be paid', 'status');
    this.attention = gauge('attention', 'Transactions that need a person', 'code');
  }

  /** A database that does not answer leaves the figures as they were; the readiness probe tells of it. */
  async refresh(): Promise<void> {
    const now = this.clock.now();
    if (now - this.readAt < CACHE_MS) return;
    this.readAt = now;
    try {
      await Promise.all([this.readLag(now), this.readOpen(), this.readAttention()]);
    } catch (error) {
      this.readAt = 0;
      this.logger.warn(`The figures of the ledger could not be read: ${String(error)}`);
    }
  }

  private async readLag(now: number): Promise<void> {
    const [row] = await this.query<{ oldest: number | string | null }>(
      'SELECT MIN(next_query_at) AS oldest FROM attempts WHERE next_query_at IS NOT NULL',
    );
    const due = Number(row?.oldest ?? now);
    this.lag.set(Math.max(0, now - due) / 1000);
  }

  private async readOpen(): Promise<void> {
    const statuses = ATTEMPT_UNDER_WAY.map((status) => `'${status}'`).join(', ');
    // In the words of the index on just these.
    const rows = await this.query<Counted>(
      `SELECT status AS name, COUNT(*) AS count FROM attempts WHERE status IN (${statuses}) GROUP BY status`,
    );
    for (const status of ATTEMPT_UNDER_WAY) {
      this.open.set({ status }, Number(rows.find(({ name }) => name === status)?.count ?? 0));
    }
  }

  private async readAttention(): Promise<void> {
    const rows = await this.query<Counted>(
      `SELECT attention AS name, COUNT(*) AS count FROM transactions WHERE attention <> '[]' GROUP BY attention`,
    );
    for (const code of ATTENTION_CODES) {
      const having = rows.filter(({ name }) => name.includes(`"${code}"`));
      this.attention.set(
        { code },
        having.reduce((sum, { count }) => sum + Number(count), 0),
      );
    }
  }

  private query<T>(sql: string): Promise<T[]> {
    return this.reader.manager.query<T[]>(sql);
  }
}
