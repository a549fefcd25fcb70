import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Currency } from '../../../common/currency.js';
import { formatAmount } from '../../../common/money.js';
import { Reader } from '../../../database/reader.js';
import { allOf, type Condition, indexedBy, runSql } from '../../../database/sql.js';
import type { MerchantEnvironment } from '../../../merchants/merchant-settings.js';
import type { AttentionCode } from '../../../transactions/states.js';
import { TransactionEntity } from '../../../transactions/transaction.entity.js';
import { toTransactionDto } from '../../transactions/transaction-views.js';
import { type Environments, MerchantEnvironments } from '../merchant-environments.js';
import type { ReportScopeQuery } from '../report.query.js';
import { scopeConditions } from '../scope-conditions.js';
import type { AtRiskDto, AttentionItemDto, AttentionReportDto } from './attention.dto.js';

const NEWEST = 5;
/** In the words of the index on just these. */
const NEEDS_A_PERSON: Condition = { sql: "attention <> '[]'", values: [] };

interface Counted {
  readonly attention: string;
  readonly merchantId: string;
  readonly merchantVersion: number;
  readonly currency: Currency;
  readonly payments: number | string;
  readonly minor: number | string;
}

/** What needs a person right now, whenever it was made. */
@Injectable()
export class AttentionReport {
  constructor(
    private readonly reader: Reader,
    private readonly environments: MerchantEnvironments,
  ) {}

  async make(query: ReportScopeQuery): Promise<AttentionReportDto> {
    const environments = await this.environments.read();
    const conditions = [NEEDS_A_PERSON, ...scopeConditions(query, environments)];
    const rows = await this.count(conditions);
    return {
      payments: rows.reduce((sum, { payments }) => sum + Number(payments), 0),
      items: await Promise.all(byCode(rows).map((counted) => this.item(counted, conditions))),
      atRisk: atRisk(rows, environments),
    };
  }

  private count(conditions: readonly Condition[]): Promise<Counted[]> {
    const { manager } = this.reader;
    const { sql, values } = allOf(conditions);
    return runSql<Counted>(
      manager,
      `SELECT attention, merchant_id AS "merchantId", merchant_version AS "merchantVersion", currency,
        COUNT(*) AS payments, SUM(amount_minor - refunded_minor) AS minor
      FROM transactions ${indexedBy(manager, 'transactions_attention')} WHERE ${sql}
      GROUP BY attention, merchant_id, merchant_version, currency`,
      values,
    );
  }

  private async item([code, payments]: readonly [AttentionCode, number], conditions: readonly Condition[]) {
    const { manager } = this.reader;
    // Codes have no character that means something to LIKE but `_`, which stands for itself too.
    const { sql, values } = allOf([...conditions, { sql: 'attention LIKE ?', values: [`%"${code}"%`] }]);
    const keys = await runSql<{ id: string }>(
      manager,
      `SELECT id FROM transactions ${indexedBy(manager, 'transactions_attention')} WHERE ${sql}
      ORDER BY created_at DESC, id DESC LIMIT ${String(NEWEST)}`,
      values,
    );
    const rows = await manager.find(TransactionEntity, {
      where: { id: In(keys.map(({ id }) => id)) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return { code, payments, newest: rows.map(toTransactionDto) } satisfies AttentionItemDto;
  }
}

function byCode(rows: readonly Counted[]): (readonly [AttentionCode, number])[] {
  const counts = new Map<AttentionCode, number>();
  for (const { attention, payments } of rows) {
    for (const code of JSON.parse(attention) as AttentionCode[]) {
      counts.set(code, (counts.get(code) ?? 0) + Number(payments));
    }
  }
  return [...counts].toSorted(([a, many], [b, more]) => more - many || a.localeCompare(b));
}

function atRisk(rows: readonly Counted[], environments: Environments): AtRiskDto[] {
  const sums = new Map<
    string,
    { environment: MerchantEnvironment; currency: Currency; payments: number; minor: number }
  >();
  for (const { merchantId, merchantVersion, currency, payments, minor } of rows) {
    const environment = environments.of(merchantId, merchantVersion);
    const key = `${environment} ${currency}`;
    const sum = sums.get(key) ?? { environment, currency, payments: 0, minor: 0 };
    sums.set(key, { ...sum, payments: sum.payments + Number(payments), minor: sum.minor + Number(minor) });
  }
  return [...sums]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, { environment, currency, payments, minor }]) => ({
      ...{ environment, currency, payments },
      amount: formatAmount({ minor, currency }),
    }));
}
