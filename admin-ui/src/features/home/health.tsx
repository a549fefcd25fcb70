import { Text } from '@mantine/core';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { Details } from '../../components/details';
import { QueryStates } from '../../components/query-states';
import { Said } from '../../components/said/said';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { TextLink } from '../../components/text-link';
import { Time } from '../../components/time';
import { formatCount } from '../../lib/format';
import { useText } from '../../lib/text';
import classes from './home.module.css';
import type { Environment } from './scope';

type MerchantHealth = components['schemas']['MerchantHealthDto'];

const TONES = { ok: 'good', failing: 'bad', idle: 'neutral' } as const;
/** Queries are late by some seconds now and then; by a minute, somebody should know. */
const LATE_SECONDS = 60;

/** How the gateway and MYGW get on, merchant by merchant. */
export function Health({ environment }: { environment: Environment }) {
  const text = useText('home');
  const query = api.useQuery('get', '/api/v1/reports/provider-health', { params: { query: { environment } } });
  return (
    <Section title={text('health')} description={text('healthHelp')}>
      <QueryStates query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{text('noMerchants')}</Text>
          ) : (
            <ul className={classes.rows}>
              {items.map((item) => (
                <MerchantRow key={item.merchant} item={item} />
              ))}
            </ul>
          )
        }
      </QueryStates>
    </Section>
  );
}

function MerchantRow({ item }: { item: MerchantHealth }) {
  const text = useText('home');
  const { name, enabled, state, lastAnswerAt, lastCallbackAt, lastError, failuresInARow } = item;
  const lag = Math.round(item.reconciliationLagSeconds);
  return (
    <li>
      <div className={classes.rowHead}>
        <TextLink to={`/merchants/${item.merchant}`} fw={500}>
          {name}
        </TextLink>
        <StateBadge tone={enabled ? TONES[state] : 'neutral'}>
          {text(enabled ? `health.${state}` : 'health.disabled')}
        </StateBadge>
      </div>
      <Details
        items={[
          { label: text('lastAnswer'), value: lastAnswerAt === null ? null : <Time value={lastAnswerAt} focusable /> },
          {
            label: text('lastCallback'),
            value: lastCallbackAt === null ? null : <Time value={lastCallbackAt} focusable />,
          },
          {
            label: text('lastError'),
            value:
              state !== 'failing' || lastError === null ? null : (
                <>
                  {text(`call.${lastError.call}`)}{' '}
                  <TextLink to={`/transactions/${lastError.transaction}`}>
                    <Said>{lastError.message}</Said>
                  </TextLink>{' '}
                  {text('inARow', { count: failuresInARow })}
                </>
              ),
          },
          { label: text('openOrders'), value: formatCount(item.openAttempts) },
          {
            label: text('unknownOutcomes'),
            value: item.unknownOutcomes === 0 ? null : formatCount(item.unknownOutcomes),
          },
          { label: text('lag'), value: lag < LATE_SECONDS ? null : text('seconds', { count: lag }) },
        ]}
      />
    </li>
  );
}
