import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import { MerchantsService } from '../../merchants/merchants.service.js';
import { OutgoingHttp } from '../../outgoing/outgoing-http.js';
import { checkResult, type CheckResult, type GoLiveCheck, type Verdict } from './check.js';
import { found } from './findings.js';

const TOLERANCE_MS = 30_000;
const TIMEOUT_MS = 5000;

/** Signed results, expiry and one-time codes rest on the time of day. */
@Injectable()
export class ClockCheck implements GoLiveCheck {
  constructor(
    private readonly clock: Clock,
    private readonly reader: Reader,
    private readonly merchants: MerchantsService,
    private readonly http: OutgoingHttp,
  ) {}

  async run(): Promise<CheckResult[]> {
    return Promise.all([this.againstProvider(), this.againstDatabase()]);
  }

  private async againstProvider(): Promise<CheckResult> {
    const title = 'Clock, by the payment provider';
    const enabled = (await this.merchants.list()).filter(({ settings }) => settings.enabled);
    for (const address of new Set(enabled.map(({ settings }) => settings.apiBaseUrl))) {
      const answer = await this.http.get(address, { timeoutMs: TIMEOUT_MS, allowsLoopback: true });
      const theirTime = answer.kind === 'answer' ? Date.parse(answer.headers['date'] ?? '') : Number.NaN;
      if (Number.isNaN(theirTime)) continue;
      return checkResult('clock', title, this.verdict(theirTime));
    }
    return checkResult('clock', title, ['skipped', found('clock_unknown')]);
  }

  private async againstDatabase(): Promise<CheckResult> {
    const title = 'Clock, by the database';
    const { manager } = this.reader;
    if (manager.dataSource.options.type !== 'postgres') {
      return checkResult('database_clock', title, ['skipped', found('clock_shared')]);
    }
    const [row] = await manager.query<{ now: string }[]>('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now');
    return checkResult('database_clock', title, this.verdict(Number(row?.now)));
  }

  private verdict(theirTime: number): Verdict {
    const off = this.clock.now() - theirTime;
    const seconds = Math.round(Math.abs(off) / 1000);
    if (Math.abs(off) <= TOLERANCE_MS) return ['ok', found('clock_right')];
    return ['warning', found(off > 0 ? 'clock_ahead' : 'clock_behind', { seconds })];
  }
}
