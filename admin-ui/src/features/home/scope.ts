import { useMemo } from 'react';
import * as z from 'zod/mini';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { useAllMerchants } from '../../api/whole-list';
import { periodFields } from '../../components/period-control';
import type { StatesOf } from '../../components/query-states';
import { daysOf, nameOf } from '../../lib/period';
import { present } from '../../lib/present';
import { currencyField, field } from '../../lib/search-field';
import { useSearchState } from '../../lib/search-state';

export type Environment = components['schemas']['MerchantEnvironment'];
type Overview = components['schemas']['OverviewDto'];
type Currency = components['schemas']['Currency'];
export type Figures = components['schemas']['FiguresDto'];
/** Figures of one day, card type or reason. */
export type Item = components['schemas']['SummaryItemDto'];

const DEFAULT_PERIOD = '30d';

const SEARCH = z.object({
  environment: field(z.enum(['production', 'test'])),
  currency: currencyField,
  ...periodFields,
});

export type HomeSearch = z.output<typeof SEARCH>;

/** Of which payments the page is: one environment, always; some days; one currency. All of it in the address. */
export function useScope() {
  const [search, change] = useSearchState(SEARCH);
  const merchants = useAllMerchants();
  const found = new Set(merchants.data?.items.map(({ environment }) => environment));
  // Real money is what people come for, as soon as there is any.
  const environment: Environment = search.environment ?? (found.has('production') ? 'production' : 'test');
  const period = nameOf(search) !== undefined ? search : { ...search, period: DEFAULT_PERIOD as '30d' };
  const hasBoth = found.size > 1;
  // Whoever named one goes on with it also where it is not known whether there are both.
  const isNamed = hasBoth || search.environment !== undefined;
  return { merchants, environment, hasBoth, isNamed, period, currency: search.currency, change };
}

export type Scope = ReturnType<typeof useScope>;

/**
 * What became of the period's payments: by day, by card type, by why they failed. Asked before it is known which environment
 * the page is of, so that nobody waits for one answer after the other; shown when it is.
 */
export function useOverview({ environment, merchants, period, currency }: Scope): StatesOf<Overview> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const query = present({ timeZone, currency: currency as Currency | undefined, ...daysOf(period) });
  const { data, error, refetch, isFetching } = api.useQuery('get', '/api/v1/reports/overview', { params: { query } });
  const isKnown = merchants.isFetched;
  const ofIt = useMemo(() => (isKnown && data ? onlyOf(environment, data) : undefined), [isKnown, environment, data]);
  return { data: ofIt, error, refetch, isFetching };
}

function onlyOf(environment: Environment, { totals, days, cardTypes, failureReasons, ...period }: Overview): Overview {
  const isOfIt = (figures: Figures): boolean => figures.environment === environment;
  return {
    ...{ ...period, totals: totals.filter(isOfIt), days: days.filter(isOfIt) },
    ...{ cardTypes: cardTypes.filter(isOfIt), failureReasons: failureReasons.filter(isOfIt) },
  };
}

/** The search part of the list of the same payments; an environment only where there are both, or one was named. */
export function listSearch(
  { period, currency, ...scope }: Scope,
  more: Readonly<Record<string, string>>,
): Record<string, string> {
  const { period: name, from, to } = period;
  return { ...present({ period: name, from, to, currency }), ...environmentSearch(scope), ...more };
}

/** The same of all days and currencies. */
export function environmentSearch({ environment, isNamed }: Pick<Scope, 'environment' | 'isNamed'>) {
  return isNamed ? { environment } : {};
}
