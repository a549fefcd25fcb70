import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { FilterBar, FilterSelect } from '../../components/filter-bar';
import { PageHeader } from '../../components/page-header';
import { formatPeriod, PeriodControl } from '../../components/period-control';
import { Empty, QueryStates } from '../../components/query-states';
import { TextLink } from '../../components/text-link';
import { useText } from '../../lib/text';
import { AttentionList } from './attention-list';
import { CardTypes } from './card-types';
import { Days } from './days';
import { Failures } from './failures';
import { Health } from './health';
import classes from './home.module.css';
import { type Scope, useScope, useSummary } from './scope';
import { Tiles } from './tiles';

// Few have both.
const EnvironmentSwitch = lazy(() => import('./environment-switch'));

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
  const summary = useSummary(scope, 'day');
  return (
    <Stack gap="lg">
      <ScopeFields scope={scope} currencies={[...new Set(summary.data?.totals.map(({ currency }) => currency))]} />
      <AttentionList scope={scope} />
      <QueryStates query={summary} lines={8}>
        {(data) => (
          <>
            <Tiles totals={data.totals} />
            <Days summary={data} scope={scope} />
          </>
        )}
      </QueryStates>
      <div className={classes.pair}>
        <CardTypes scope={scope} />
        <Failures scope={scope} />
      </div>
      <Health environment={scope.environment} />
    </Stack>
  );
}

function ScopeFields({ scope, currencies }: { scope: Scope; currencies: readonly string[] }) {
  const text = useText('home');
  const common = useText('common');
  const { environment, hasBoth, period, currency, change } = scope;
  const shown = currency === undefined || currencies.includes(currency) ? currencies : [...currencies, currency];
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
      {shown.length > 1 || currency !== undefined ? (
        <FilterSelect
          label={text('currency')}
          value={currency}
          any={text('allCurrencies')}
          onChange={(value) => {
            change({ currency: value });
          }}
          options={shown.map((value) => ({ value, label: value }))}
        />
      ) : null}
    </FilterBar>
  );
}
