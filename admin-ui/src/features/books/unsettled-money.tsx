import { Group, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useAllMerchants } from '../../api/whole-list';
import { type Column, DataTable } from '../../components/data-table';
import { Money } from '../../components/money';
import { Section } from '../../components/section';
import { Time } from '../../components/time';
import { useText } from '../../lib/text';
import { TestMark } from '../../components/test-mark';
import type { Unsettled } from './use-reports';

/** Paid, and MYGW has not said when it settles: by how long it has been waiting. */
export function UnsettledMoney({ rows }: { rows: readonly Unsettled[] }) {
  const text = useText('books');
  return (
    <Section title={text('waiting')} description={text('waitingHelp')}>
      {rows.length === 0 ? (
        <Group gap="xs">
          <CircleCheck size={18} color="var(--gateway-bar-good)" aria-hidden />
          <Text>{text('nothingWaits')}</Text>
        </Group>
      ) : (
        <Ageing rows={rows} />
      )}
    </Section>
  );
}

function Ageing({ rows }: { rows: readonly Unsettled[] }) {
  const text = useText('books');
  const ages = rows[0]?.ages ?? [];
  const withoutKey = useMerchantsWithoutKey();
  const columns: Column<Unsettled>[] = [
    {
      id: 'merchant',
      header: text('merchant'),
      cell: ({ name, merchant, environment }) => (
        <>
          {name ?? merchant} <TestMark isTest={environment === 'test'} />
          {withoutKey.has(merchant) ? (
            <Text size="sm" c="dimmed">
              {text('neverAsked')}
            </Text>
          ) : null}
        </>
      ),
    },
    { id: 'count', header: text('count'), align: 'end', cell: ({ payments }) => payments },
    {
      id: 'amount',
      header: text('amount'),
      align: 'end',
      cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
    },
    ...ages.map(({ fromDays, toDays }, index): Column<Unsettled> => {
      return {
        id: `age-${String(fromDays)}`,
        header:
          toDays === null ? text('age.over', { from: fromDays }) : text('age.between', { from: fromDays, to: toDays }),
        align: 'end',
        cell: (row) => {
          const age = row.ages[index];
          return age && age.payments > 0 ? <Money amount={age.amount} currency={row.currency} /> : '–';
        },
      };
    }),
    { id: 'oldest', header: text('oldest'), cell: ({ oldestSucceededAt }) => <Time value={oldestSucceededAt} /> },
  ];
  return (
    <DataTable
      label={text('waiting')}
      columns={columns}
      rows={rows}
      rowKey={({ merchant, environment, currency }) => [merchant, environment, currency].join()}
    />
  );
}

/** MYGW is never asked about their payments: what waits, waits for ever. */
function useMerchantsWithoutKey(): ReadonlySet<string> {
  const { data } = useAllMerchants();
  return new Set(data?.items.filter(({ apiKey }) => !apiKey.set).map(({ id }) => id));
}
