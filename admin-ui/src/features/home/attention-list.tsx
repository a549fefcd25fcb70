import { Group, Stack, Text } from '@mantine/core';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { Money } from '../../components/money';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { TextLink } from '../../components/text-link';
import { Time } from '../../components/time';
import { Attention } from '../../components/transaction-state';
import { useText } from '../../lib/text';
import classes from './home.module.css';
import { environmentSearch, type Scope } from './scope';

type Item = components['schemas']['AttentionItemDto'];

/** What needs a person right now, whenever it was made, with the money at risk; each case one click away. */
export function AttentionList({ scope }: { scope: Scope }) {
  const text = useText('home');
  const { environment, merchants } = scope;
  const query = api.useQuery(
    'get',
    '/api/v1/reports/attention',
    { params: { query: { environment } } },
    { enabled: merchants.isFetched },
  );
  return (
    <Section title={text('attention')} description={text('attentionHelp')}>
      <QueryStates query={query} lines={2}>
        {({ items, atRisk }) =>
          items.length === 0 ? (
            <Text>{text('noAttention')}</Text>
          ) : (
            <Stack gap="md">
              <Text fw={500} component="div">
                {text('atRisk')}{' '}
                {atRisk.map(({ currency, amount }) => (
                  <Text span key={currency} mr="sm">
                    <Money amount={amount} currency={currency} />
                  </Text>
                ))}
              </Text>
              {items.map((item) => (
                <Cases key={item.code} item={item} scope={scope} />
              ))}
            </Stack>
          )
        }
      </QueryStates>
    </Section>
  );
}

function Cases({ item: { code, payments, newest }, scope }: { item: Item; scope: Scope }) {
  const text = useText('home');
  return (
    <div>
      <Group gap="sm" justify="space-between">
        <Group gap="xs">
          <Attention code={code} />
          <Text>{text('paymentsCount', { count: payments })}</Text>
        </Group>
        {payments > newest.length ? (
          <TextLink to="/transactions" search={{ attention: code, ...environmentSearch(scope) }}>
            {text('seeAll')}
          </TextLink>
        ) : null}
      </Group>
      <ul className={classes.cases}>
        {newest.map(({ id, reference, amount, currency, createdAt }) => (
          <li key={id}>
            <TextLink to={`/transactions/${id}`} className="gateway-wrap">
              {reference}
            </TextLink>
            <Group gap="md">
              <Money amount={amount} currency={currency} />
              <Text size="sm" c="dimmed" component="div">
                <Time value={createdAt} />
              </Text>
            </Group>
          </li>
        ))}
      </ul>
    </div>
  );
}
