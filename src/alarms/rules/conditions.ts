import { Injectable } from '@nestjs/common';
import { AUDIT_ACTIONS, type AuditAction } from '../../audit/audit-actions.js';
import { AuditEntryEntity } from '../../audit/chain/audit-entry.entity.js';
import { CARD_TYPES } from '../../common/card-type.js';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import type { AlarmRuleEntity, RuleKind } from './alarm-rule.entity.js';

/** Something that is the case now. */
export interface Condition {
  /** Tells it from other conditions of the same rule. */
  readonly key: string;
  /** A sentence for a person; no customer, no secret. */
  readonly message: string;
  /** All that differs from case to case in the sentence, so that it can be said in another language. */
  readonly details: Readonly<Record<string, unknown>>;
}

const MINUTE_MS = 60_000;
/** A callback may come a little after the payment is confirmed. */
const CALLBACK_GRACE_MS = MINUTE_MS;
const PROVIDER_FAULTS = ['provider_error', 'provider_unreachable', 'credentials_refused', 'merchant_not_found'];
const MOST_CHANGES = 20;
const CHANGES =
  /^(?:merchant|integration|user|api_token|secret|master_key|alarm_channel_[cd]|alarm_rule|limit_suggestion|totp_requirement|refund_approval_changed|set_up)/;
const CHANGE_ACTIONS: readonly AuditAction[] = AUDIT_ACTIONS.filter((action) => CHANGES.test(action));

type Look = (rule: AlarmRuleEntity) => Promise<Condition[]>;

/** What the rules ask of the ledger and the audit log. Each look costs an index, however many payments there are. */
@Injectable()
export class Conditions {
  private readonly looks: Readonly<Record<Exclude<RuleKind, 'configuration_changed'>, Look>> = {
    needs_attention: (rule) => this.attention(rule),
    success_rate: (rule) => this.successRate(rule),
    provider_errors: (rule) => this.providerErrors(rule),
    no_callback: (rule) => this.noCallback(rule),
    reconciliation_lag: (rule) => this.lag(rule),
  };

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** What is the case; none for rules about changes, which happen once. */
  of(rule: AlarmRuleEntity): Promise<Condition[]> {
    return rule.kind === 'configuration_changed' ? Promise.resolve([]) : this.looks[rule.kind](rule);
  }

  /** Changes that somebody else made since the rule last looked, and up to where it has looked now. */
  async changes({ auditCursor, createdBy }: AlarmRuleEntity): Promise<{ found: Condition | null; cursor: number }> {
    const entries = await this.reader.manager
      .createQueryBuilder(AuditEntryEntity, 'entry')
      .where('entry.number > :auditCursor', { auditCursor })
      .orderBy('entry.number', 'ASC')
      .limit(1000)
      .getMany();
    const cursor = entries.at(-1)?.number ?? auditCursor;
    const others = entries.filter(
      ({ action, actorId, actorName }) => CHANGE_ACTIONS.includes(action) && (actorId ?? actorName) !== createdBy,
    );
    if (others.length === 0) return { found: null, cursor };
    const changes = others.slice(-MOST_CHANGES).map(({ number, action, actorName, subjectKind, subjectName }) => ({
      ...{ entry: number, action, by: actorName, subject: subjectKind, name: subjectName },
    }));
    const people = [...new Set(others.map(({ actorName }) => actorName))].slice(0, 3);
    const what = others.length === 1 ? 'One change' : `${String(others.length)} changes`;
    const message = `${what} of the configuration by ${people.join(', ')}`;
    return { found: { key: 'changes', message, details: { count: others.length, people, changes } }, cursor };
  }

  private async attention({ threshold }: AlarmRuleEntity): Promise<Condition[]> {
    const rows = await this.query<{ attention: string; count: number | string }>(
      `SELECT attention, COUNT(*) AS count FROM transactions WHERE attention <> '[]' GROUP BY attention`,
    );
    const count = rows.reduce((sum, row) => sum + Number(row.count), 0);
    if (count < threshold) return [];
    const codes: Record<string, number> = {};
    for (const row of rows) {
      for (const code of JSON.parse(row.attention) as string[]) codes[code] = (codes[code] ?? 0) + Number(row.count);
    }
    const who = count === 1 ? '1 transaction needs' : `${String(count)} transactions need`;
    const message = `${who} a person: ${Object.keys(codes).join(', ')}`;
    return [{ key: 'attention', message, details: { count, codes } }];
  }

  private async successRate(rule: AlarmRuleEntity): Promise<Condition[]> {
    const { windowMinutes } = rule;
    const since = this.clock.now() - windowMinutes * MINUTE_MS;
    const rows = await this.query<{ name: string; status: string; count: number | string }>(
      `SELECT card_type AS name, status, COUNT(*) AS count FROM attempts
       WHERE ended_at >= ${String(since)} GROUP BY card_type, status`,
    );
    const wanted = rule.cardType === null ? CARD_TYPES : [rule.cardType];
    return wanted.flatMap((cardType) => {
      const counts = rows.filter(({ name }) => name === cardType);
      const total = counts.reduce((sum, { count }) => sum + Number(count), 0);
      const succeeded = Number(counts.find(({ status }) => status === 'succeeded')?.count ?? 0);
      const percent = total === 0 ? 100 : Math.round((succeeded * 1000) / total) / 10;
      if (total < Math.max(1, rule.minPayments) || percent >= rule.threshold) return [];
      const message = `${cardType}: ${String(percent)} % of ${String(total)} attempts succeeded in ${String(windowMinutes)} minutes`;
      return [{ key: cardType, message, details: { cardType, percent, total, succeeded, windowMinutes } }];
    });
  }

  private async providerErrors({ threshold, windowMinutes }: AlarmRuleEntity): Promise<Condition[]> {
    const since = String(this.clock.now() - windowMinutes * MINUTE_MS);
    const codes = PROVIDER_FAULTS.map((code) => `'${code}'`).join(', ');
    const [failed] = await this.query<{ count: number | string }>(
      `SELECT COUNT(*) AS count FROM attempts WHERE ended_at >= ${since} AND failure_code IN (${codes})`,
    );
    // In the words of the index on just those that are under way.
    const [unknown] = await this.query<{ count: number | string }>(
      `SELECT COUNT(*) AS count FROM attempts
       WHERE status IN ('starting', 'redirected', 'emailed', 'unknown') AND status = 'unknown' AND created_at >= ${since}`,
    );
    const count = Number(failed?.count ?? 0) + Number(unknown?.count ?? 0);
    if (count < threshold) return [];
    const message = `${String(count)} payments met with a fault of the provider in ${String(windowMinutes)} minutes`;
    return [{ key: 'provider', message, details: { count, unknown: Number(unknown?.count ?? 0), windowMinutes } }];
  }

  private async noCallback({ threshold }: AlarmRuleEntity): Promise<Condition[]> {
    const until = String(this.clock.now() - CALLBACK_GRACE_MS);
    const [row] = await this.query<{ payments: number | string; silent: number | string }>(
      `SELECT COUNT(*) AS payments, COUNT(CASE WHEN NOT EXISTS (
         SELECT 1 FROM events WHERE events.transaction_id = latest.transaction_id AND events.kind = 'callback_received'
       ) THEN 1 END) AS silent
       FROM (SELECT transaction_id FROM attempts WHERE ended_at <= ${until} AND status = 'succeeded'
             ORDER BY ended_at DESC LIMIT ${String(threshold)}) latest`,
    );
    if (Number(row?.payments ?? 0) < threshold || Number(row?.silent ?? 0) < threshold) return [];
    const message = `No callback came for the last ${String(threshold)} payments that succeeded`;
    return [{ key: 'callbacks', message, details: { payments: threshold } }];
  }

  private async lag({ threshold }: AlarmRuleEntity): Promise<Condition[]> {
    const now = this.clock.now();
    const [row] = await this.query<{ oldest: number | string | null }>(
      'SELECT MIN(next_query_at) AS oldest FROM attempts WHERE next_query_at IS NOT NULL',
    );
    const seconds = Math.floor((now - Number(row?.oldest ?? now)) / 1000);
    if (seconds < threshold) return [];
    const message = `The provider should have been asked about an order ${String(seconds)} seconds ago`;
    return [{ key: 'lag', message, details: { seconds } }];
  }

  private query<T>(sql: string): Promise<T[]> {
    return this.reader.manager.query<T[]>(sql);
  }
}
