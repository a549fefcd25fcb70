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
