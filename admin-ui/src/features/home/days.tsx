import { useState } from 'react';
import { Money } from '../../components/money';
import { formatDay } from '../../components/period-control';
import { zeroLike } from '../../lib/decimal';
import { formatCount } from '../../lib/format';
import { daysOf } from '../../lib/period';
import { Empty } from '../../components/query-states';
import { Section } from '../../components/section';
import { Table } from '../../components/table';
import { useText } from '../../lib/text';
import { DaysChart } from './days-chart';
import classes from './home.module.css';
import type { Item, Scope } from './scope';

/** Money and number of payments by day: a chart for each currency, and the same figures as a table. */
export function Days({ items, scope }: { items: readonly Item[]; scope: Scope }) {
  const text = useText('home');
  const currencies = [...new Set(items.map(({ currency }) => currency))];
  if (currencies.length === 0) {
    return (
      <Section title={text('byDay')}>
        <Empty title={text('noPayments')}>{text('noPaymentsHelp')}</Empty>
      </Section>
    );
  }
  return currencies.map((currency) => (
    <CurrencyDays
      key={currency}
      currency={currency}
      isOnly={currencies.length === 1}
      items={items.filter((item) => item.currency === currency)}
      scope={scope}
    />
  ));
}

interface CurrencyDaysProps {
  readonly currency: string;
  readonly isOnly: boolean;
  readonly items: readonly Item[];
  readonly scope: Scope;
}

function CurrencyDays({ currency, isOnly, items, scope }: CurrencyDaysProps) {
  const text = useText('home');
  const title = isOnly ? text('byDay') : text('byDayOf', { currency });
  const byDay = new Map(items.map((item) => [item.group, item]));
  const points = allDays(scope, items).map((day) => {
    const item = byDay.get(day);
    const amount = item?.succeededAmount ?? zeroLike(items[0]?.succeededAmount ?? '0');
    return { day, amount, payments: item?.counts.succeeded ?? 0 };
  });
  return (
    <Section title={title} description={text('byDayHelp')}>
      <div className={classes.chart}>
        <DaysChart points={points} currency={currency} />
      </div>
      <AsTable items={items} title={title} />
    </Section>
  );
}

/** The rows are made when it is opened: of a year and some currencies they are the most of the page. */
function AsTable({ items, title }: { items: readonly Item[]; title: string }) {
  const text = useText('home');
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className="gateway-summary">{text('asTable')}</summary>
      <div className={classes.tableBox} tabIndex={0} role="region" aria-label={title}>
        {isOpen ? <DaysTable items={items} title={title} /> : null}
      </div>
    </details>
  );
}

function DaysTable({ items, title }: { items: readonly Item[]; title: string }) {
  const text = useText('home');
  return (
    <Table label={title}>
      <thead>
        <tr>
          <th>{text('day')}</th>
          <th data-align="end">{text('paid')}</th>
          <th data-align="end">{text('payments')}</th>
          <th data-align="end">{text('asked')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ group, succeededAmount, currency, counts, payments }) => (
          <tr key={group}>
            <td className={classes.day}>{group === null ? '' : formatDay(group)}</td>
            <td data-align="end">
              <Money amount={succeededAmount} currency={currency} />
            </td>
            <td data-align="end">{formatCount(counts.succeeded)}</td>
            <td data-align="end">{formatCount(payments)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const MOST_DAYS = 400;
const DAY_MS = 24 * 3600 * 1000;

/** Every day of the period, also those without a payment; of a period without an end, the days that have one. */
function allDays({ period }: Scope, items: readonly Item[]): string[] {
  const { from, to } = daysOf(period);
  const known = items.map(({ group }) => group ?? '');
  const first = Date.parse(from ?? known[0] ?? '');
  const last = Date.parse(to ?? known.at(-1) ?? '');
  const count = Math.round((last - first) / DAY_MS) + 1;
  if (!(count > 0 && count <= MOST_DAYS)) return known;
  return Array.from({ length: count }, (_, index) => new Date(first + index * DAY_MS).toISOString().slice(0, 10));
}
