import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { stringifySearch } from '../../lib/search';
import { firstDay, lastDay, timeZone } from './calendar';

type Schemas = components['schemas'];
export type Summary = Schemas['SummaryDto'];
export type Figures = Schemas['FiguresDto'];
export type Difference = Schemas['DifferenceDto'];
export type MerchantMoney = Schemas['MerchantMoneyDto'];
export type CloseItem = Schemas['CloseItemDto'];
export type SettlementItem = Schemas['SettlementItemDto'];
export type SettlementTotal = Schemas['SettlementTotalDto'];
export type Unsettled = Schemas['UnsettledDto'];

export interface Scope {
  readonly merchant: string | undefined;
  readonly currency: string | undefined;
}

/** What became of the payments that were made in these days; both belong to them, in the reader's zone. */
export function useDays({ from, to, ...scope }: Scope & { from: string; to: string }) {
  return api.useQuery('get', '/api/v1/reports/summary', {
    params: { query: { from, to, groupBy: 'day', timeZone: timeZone(), ...scopeQuery(scope) } },
  });
}

export function useDailyClose({ day, ...scope }: Scope & { day: string }) {
  const query = { date: day, timeZone: timeZone(), ...scopeQuery(scope) };
  const answer = api.useQuery(
    'get',
    '/api/v1/reports/daily-close',
    { params: { query } },
    { select: (data) => data as Schemas['DailyCloseDto'] },
  );
  return { query: answer, csv: csvOf('/api/v1/reports/daily-close', query) };
}

/** What the provider settles in a month, by its own days, which have no time zone. */
export function useSettlement({ month, ...scope }: Scope & { month: string }) {
  const query = { from: firstDay(month), to: lastDay(month), ...scopeQuery(scope) };
  const answer = api.useQuery(
    'get',
    '/api/v1/reports/settlement',
    { params: { query } },
    { select: (data) => data as Schemas['SettlementReportDto'] },
  );
  return { query: answer, csv: csvOf('/api/v1/reports/settlement', query) };
}

/** Whether both are of the same money: test and production, and currencies, are never added up. */
export function isAlike(a: Pick<Figures, 'environment' | 'currency'>, b: typeof a): boolean {
  return a.environment === b.environment && a.currency === b.currency;
}

/** The scope as the API wants it: what is not chosen is left out. */
function scopeQuery({ merchant, currency }: Scope) {
  return {
    ...(merchant !== undefined && { merchant }),
    ...(currency !== undefined && { currency: currency as Schemas['Currency'] }),
  };
}

function csvOf(path: string, query: object): string {
  return path + stringifySearch({ ...query, format: 'csv' });
}
