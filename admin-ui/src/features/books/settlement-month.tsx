import { Stack } from '@mantine/core';
import { BarChart } from '../../components/bar-chart';
import { type Column, DataTable } from '../../components/data-table';
import { formatAmount, Money } from '../../components/money';
import { Section } from '../../components/section';
import { StateBadge, type Tone } from '../../components/state-badge';
import { addUp, zeroLike } from '../../lib/decimal';
import { useText } from '../../lib/text';
import { daysFrom, firstDay, formatDay, formatMonth, formatShortDay, lastDay } from './calendar';
import { TestMark } from '../../components/test-mark';
import type { SettlementItem, SettlementTotal } from './use-reports';

const TONES: Readonly<Record<SettlementItem['state'], Tone>> = {
  settled: 'good',
  announced: 'waiting',
  incomplete: 'warning',
};

interface SettlementMonthProps {
  readonly month: string;
  readonly total: SettlementTotal;
  /** Of the same money. */
  readonly items: readonly SettlementItem[];
}

/** One kind of money, day by day: what was to be settled, and what was. */
export function SettlementMonth({ month, total, items }: SettlementMonthProps) {
  const text = useText('books');
  const { currency, environment, payments } = total;
  const label = text('settlementIn', { currency, month: formatMonth(month) });
  return (
    <Section
      title={label}
      description={text('settledOf', {
        count: payments,
        settled: formatAmount(total.settledAmount, currency),
        amount: formatAmount(total.amount, currency),
      })}
      actions={<TestMark isTest={environment === 'test'} />}
    >
      <Stack gap="lg">
        <BarChart
          label={label}
          axis={text('day')}
          series={[
            { id: 'expected', label: text('expected'), tone: 'faint' },
            { id: 'settled', label: text('settled'), tone: 'main' },
          ]}
          items={daysFrom(firstDay(month), lastDay(month)).map((day) => barOf(day, items, total))}
        />
        <Days items={items} label={label} />
      </Stack>
    </Section>
  );
}

function barOf(day: string, items: readonly SettlementItem[], { amount: all, currency }: SettlementTotal) {
  const ofDay = items.filter(({ date }) => date === day);
  const sum = (amounts: readonly string[]): string => (amounts.length === 0 ? zeroLike(all) : addUp(amounts));
  const expected = sum(ofDay.map(({ amount }) => amount));
  const settled = sum(ofDay.map(({ settledAmount }) => settledAmount));
  return {
    label: formatShortDay(day),
    values: { expected: Number(expected), settled: Number(settled) },
    shown: { expected: formatAmount(expected, currency), settled: formatAmount(settled, currency) },
  };
}

function Days({ items, label }: { items: readonly SettlementItem[]; label: string }) {
  const text = useText('books');
  const money = (id: 'amount' | 'settledAmount' | 'unsettledAmount', header: string): Column<SettlementItem> => ({
    ...{ id, header, align: 'end' },
    cell: (item) => <Money amount={item[id]} currency={item.currency} />,
  });
  const columns: Column<SettlementItem>[] = [
    { id: 'date', header: text('day'), cell: ({ date }) => formatDay(date) },
    { id: 'merchant', header: text('merchant'), cell: ({ name, merchant }) => name ?? merchant },
    { id: 'count', header: text('count'), align: 'end', cell: ({ payments }) => payments },
    money('amount', text('expected')),
    money('settledAmount', text('settled')),
    money('unsettledAmount', text('unsettled')),
    {
      id: 'state',
      header: text('state'),
      cell: ({ state }) => <StateBadge tone={TONES[state]}>{text(`settlement.${state}`)}</StateBadge>,
    },
  ];
  return (
    <DataTable
      label={text('daysOf', { what: label })}
      columns={columns}
      rows={items}
      rowKey={({ date, merchant }) => date + merchant}
    />
  );
}
