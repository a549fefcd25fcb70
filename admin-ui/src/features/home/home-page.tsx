import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { FilterBar, FilterSelect } from '../../components/filter-bar';
import { PageHeader } from '../../components/page-header';
import { formatPeriod, PeriodControl } from '../../components/period-control';
import { Empty, QueryStates } from '../../components/query-states';
import { TextLink } from '../../components/text-link';
import { chunk } from '../../lib/chunk';
import { useText } from '../../lib/text';
import { AttentionList } from './attention-list';
import { CardTypes } from './card-types';
import { Days } from './days';
import { Failures } from './failures';
import { Health } from './health';
import classes from './home.module.css';
import { type Scope, useOverview, useScope } from './scope';
import { Tiles } from './tiles';

// Few have both.
const EnvironmentSwitch = lazy(() => chunk(() => import('./environment-switch')));

/** How things stand, of one environment at a time. */
export default function HomePage() {
  const text = useText('home');
  const scope = useScope();
  const { merchants, environment } = scope;
  return (
    <>
      <PageHeader
        title={text('title')}
        description={text(environment === 'production' ? 'realMoney' : 'testMoney', {
          period: formatPeriod(scope.period) ?? '',
        })}
      />
      {merchants.data?.items.length === 0 ? (
        <Empty title={text('nothingYet')} action={<TextLink to="/merchants">{text('toMerchants')}</TextLink>}>
          {text('nothingYetHelp')}
        </Empty>
      ) : (
        <Content scope={scope} />
      )}
    </>
  );
}

function Content({ scope }: { scope: Scope }) {
  const overview = useOverview(scope);
  return (
    <Stack gap="lg">
      <ScopeFields scope={scope} currencies={currenciesOf(scope, overview.data?.totals ?? [])} />
      <AttentionList scope={scope} />
      <QueryStates query={overview} lines={12}>
        {({ totals, days, cardTypes, failureReasons }) => (
          <>
            <Tiles totals={totals} />
            <Days items={days} scope={scope} />
            <div className={classes.pair}>
              <CardTypes items={cardTypes} />
              <Failures items={failureReasons} scope={scope} />
            </div>
          </>
        )}
      </QueryStates>
      <Health environment={scope.environment} />
    </Stack>
  );
}

/** Those that the merchants take, and any that there were payments in. */
function currenciesOf({ merchants, environment }: Scope, totals: readonly { currency: string }[]): string[] {
  const own = merchants.data?.items.filter((merchant) => merchant.environment === environment) ?? [];
  const known = own.flatMap(({ currencies }) => currencies);
  return [...new Set([...known, ...totals.map(({ currency }) => currency)])].toSorted();
}

function ScopeFields({ scope, currencies }: { scope: Scope; currencies: readonly string[] }) {
  const text = useText('home');
  const common = useText('common');
  const { environment, hasBoth, period, currency, change } = scope;
  return (
    <FilterBar>
      {hasBoth ? (
        <Suspense fallback={null}>
          <EnvironmentSwitch
            value={environment}
            onChange={(value) => {
              change({ environment: value });
            }}
          />
        </Suspense>
      ) : null}
      <PeriodControl value={period} onChange={change} any={common('period.30d')} />
      {currencies.length > 1 || currency !== undefined ? (
        <FilterSelect
          label={text('currency')}
          value={currency}
          any={text('allCurrencies')}
          onChange={(value) => {
            change({ currency: value });
          }}
          options={currencies.map((value) => ({ value, label: value }))}
        />
      ) : null}
    </FilterBar>
  );
}
