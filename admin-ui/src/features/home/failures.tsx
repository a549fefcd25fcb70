import { Text } from '@mantine/core';
import { Section } from '../../components/section';
import { TextLink } from '../../components/text-link';
import { formatCount } from '../../lib/format';
import { hasText, useText } from '../../lib/text';
import { Bar } from './bar';
import classes from './home.module.css';
import { type Item, listSearch, type Scope } from './scope';

/** Why payments did not succeed, in plain words, the most frequent reason first. */
export function Failures({ items, scope }: { items: readonly Item[]; scope: Scope }) {
  const text = useText('home');
  return (
    <Section
      title={text('failures')}
      description={text('failuresHelp')}
      actions={
        <TextLink to="/transactions" search={listSearch(scope, { status: 'failed' })}>
          {text('seeFailed')}
        </TextLink>
      }
    >
      <Reasons counts={byReason(items)} />
    </Section>
  );
}

function Reasons({ counts }: { counts: ReadonlyMap<string, number> }) {
  const text = useText('home');
  const common = useText('common');
  const most = Math.max(...counts.values(), 1);
  if (counts.size === 0) return <Text c="dimmed">{text('noFailures')}</Text>;
  return (
    <ul className={classes.rows}>
      {[...counts].map(([code, count]) => (
        <li key={code}>
          <div className={classes.rowHead}>
            <Text fw={500}>{hasText('common', `failure.${code}`) ? common(`failure.${code}` as never) : code}</Text>
            <Text>{formatCount(count)}</Text>
          </div>
          <Bar part={count / most} />
        </li>
      ))}
    </ul>
  );
}

/** Payments by reason over all currencies: these are counted, not added up as money. */
function byReason(items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { group, payments } of items) {
    if (group !== null) counts.set(group, (counts.get(group) ?? 0) + payments);
  }
  return new Map([...counts].toSorted(([, a], [, b]) => b - a));
}
