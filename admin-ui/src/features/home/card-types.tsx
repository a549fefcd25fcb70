import { Text } from '@mantine/core';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { cardTypeName } from '../../lib/card-type';
import { useText } from '../../lib/text';
import { Bar } from './bar';
import classes from './home.module.css';
import { type Scope, useSummary } from './scope';
import { percent } from './tiles';

/** How often each card type succeeds, of the payments that are over. */
export function CardTypes({ scope }: { scope: Scope }) {
  const text = useText('home');
  const query = useSummary(scope, 'cardType');
  return (
    <Section title={text('byCardType')} description={text('byCardTypeHelp')}>
      <QueryStates query={query}>
        {({ items }) => {
          const shown = items.filter(({ group }) => group !== null);
          if (shown.length === 0) return <Text c="dimmed">{text('noneChosen')}</Text>;
          return (
            <ul className={classes.rows}>
              {shown.map(({ group, currency, payments, successRate }) => (
                <li key={`${group ?? ''} ${currency}`}>
                  <div className={classes.rowHead}>
                    <Text fw={500}>
                      {cardTypeName(group ?? '')} · {currency}
                    </Text>
                    <Text>
                      {percent(successRate)}{' '}
                      <Text span size="sm" c="dimmed">
                        {text('paymentsCount', { count: payments })}
                      </Text>
                    </Text>
                  </div>
                  <Bar part={successRate ?? 0} />
                </li>
              ))}
            </ul>
          );
        }}
      </QueryStates>
    </Section>
  );
}
