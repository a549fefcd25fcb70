import { Text } from '@mantine/core';
import { Section } from '../../components/section';
import { cardTypeName } from '../../lib/card-type';
import { useText } from '../../lib/text';
import { Bar } from './bar';
import classes from './home.module.css';
import type { Item } from './scope';
import { percent } from './tiles';

/** How often each card type succeeds, of the payments that are over. */
export function CardTypes({ items }: { items: readonly Item[] }) {
  const text = useText('home');
  const chosen = items.filter(({ group }) => group !== null);
  return (
    <Section title={text('byCardType')} description={text('byCardTypeHelp')}>
      {chosen.length === 0 ? (
        <Text c="dimmed">{text('noneChosen')}</Text>
      ) : (
        <ul className={classes.rows}>
          {chosen.map((item) => (
            <CardType key={`${item.group ?? ''} ${item.currency}`} item={item} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function CardType({ item: { group, currency, payments, successRate } }: { item: Item }) {
  const text = useText('home');
  return (
    <li>
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
  );
}
