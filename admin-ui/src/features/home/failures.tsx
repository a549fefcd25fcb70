import { Text } from '@mantine/core';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { TextLink } from '../../components/text-link';
import { hasText, useText } from '../../lib/text';
import { Bar } from './bar';
import classes from './home.module.css';
import { listSearch, type Scope, useSummary } from './scope';

/** Why payments did not succeed, in plain words, the most frequent reason first. */
export function Failures({ scope }: { scope: Scope }) {
  const text = useText('home');
  const common = useText('common');
  const query = useSummary(scope, 'failureReason');
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
      <QueryStates query={query}>
        {({ items }) => {
          const counts = byReason(items);
          const most = Math.max(...counts.values(), 1);
          if (counts.size === 0) return <Text c="dimmed">{text('noFailures')}</Text>;
          return (
            <ul className={classes.rows}>
              {[...counts].map(([code, count]) => (
                <li key={code}>
                  <div className={classes.rowHead}>
                    <Text fw={500}>
                      {hasText('common', `failure.${code}`) ? common(`failure.${code}` as never) : code}
                    </Text>
                    <Text>{count}</Text>
                  </div>
                  <Bar part={count / most} />
                </li>
              ))}
            </ul>
          );
        }}
      </QueryStates>
    </Section>
  );
}

/** Payments by reason over all currencies: these are counted, not added up as money. */
function byReason(items: readonly { group: string | null; payments: number }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { group, payments } of items) {
    if (group !== null) counts.set(group, (counts.get(group) ?? 0) + payments);
  }
  return new Map([...counts].toSorted(([, a], [, b]) => b - a));
}
