import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { timeZone } from './calendar';

export type Figures = components['schemas']['FiguresDto'];
export type SummaryItem = components['schemas']['SummaryItemDto'];

export interface Scope {
  readonly merchant: string | undefined;
  readonly currency: string | undefined;
}

interface SummaryOf extends Scope {
  /** Both days belong to it, in the reader's zone. */
  readonly from: string;
  readonly to: string;
  readonly groupBy: 'day' | 'cardType';
}

/** What became of the payments that were made in these days. */
export function useSummary({ merchant, currency, ...period }: SummaryOf) {
  return api.useQuery('get', '/api/v1/reports/summary', {
    params: { query: { ...period, timeZone: timeZone(), ...scopeQuery({ merchant, currency }) } },
  });
}

/** The scope as the API wants it: what is not chosen is left out. */
export function scopeQuery({ merchant, currency }: Scope) {
  return {
    ...(merchant !== undefined && { merchant }),
    ...(currency !== undefined && { currency: currency as components['schemas']['Currency'] }),
  };
}

/** Whether both are of the same money: test and production, and currencies, are never added up. */
export function isAlike(a: Pick<Figures, 'environment' | 'currency'>, b: typeof a): boolean {
  return a.environment === b.environment && a.currency === b.currency;
}
