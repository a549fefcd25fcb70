import type { Condition } from '../../database/sql.js';
import type { Environments } from './merchant-environments.js';
import type { ReportScopeQuery } from './report.query.js';

/** What a report's scope means for payments. */
export function scopeConditions(
  { environment, merchant, currency }: ReportScopeQuery,
  environments: Environments,
): Condition[] {
  return [
    ...(merchant === undefined ? [] : [{ sql: 'merchant_id = ?', values: [merchant.toLowerCase()] }]),
    ...(currency === undefined ? [] : [{ sql: 'currency = ?', values: [currency] }]),
    ...(environment === undefined ? [] : [environments.condition(environment)]),
  ];
}

/** The same, for payments that were counted already. */
export function isInScope(
  { environment, merchant, currency }: ReportScopeQuery,
  environments: Environments,
): (payments: { merchantId: string; merchantVersion: number; currency: string }) => boolean {
  return (one) =>
    (merchant?.toLowerCase() ?? one.merchantId) === one.merchantId &&
    (currency ?? one.currency) === one.currency &&
    (environment === undefined || environments.of(one.merchantId, one.merchantVersion) === environment);
}
