import { Group, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { type Column, DataTable } from '../../components/data-table';
import { Money } from '../../components/money';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { TextLink } from '../../components/text-link';
import { Time } from '../../components/time';
import { Attention, TransactionState } from '../../components/transaction-state';
import { useText } from '../../lib/text';
import type { Difference } from './use-reports';

/** Where the gateway's ledger and what MYGW says are not the same, or not yet. */
export function Differences({ rows, hasMore }: { rows: readonly Difference[]; hasMore: boolean }) {
  const text = useText('books');
  return (
    <Section title={text('differences')} description={text('differencesHelp')}>
      {rows.length === 0 ? (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <CircleCheck className="gateway-firm" size={18} color="var(--gateway-bar-good)" aria-hidden />
          <Text>{text('noDifferences')}</Text>
        </Group>
      ) : (
        <DifferenceList rows={rows} />
      )}
      {hasMore ? (
        <Text c="dimmed" mt="md">
          {text('moreDifferences', { count: rows.length })}
        </Text>
      ) : null}
    </Section>
  );
}

function DifferenceList({ rows }: { rows: readonly Difference[] }) {
  const text = useText('books');
  const columns: Column<Difference>[] = [
    {
      id: 'reference',
      header: text('payment'),
      cell: ({ reference, transaction }) => <TextLink to={`/transactions/${transaction}`}>{reference}</TextLink>,
    },
    { id: 'code', header: text('difference'), cell: ({ code }) => <Code code={code} /> },
    { id: 'status', header: text('outcome'), cell: ({ status }) => <TransactionState status={status} /> },
    {
      id: 'amount',
      header: text('amount'),
      align: 'end',
      cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
    },
    { id: 'createdAt', header: text('begun'), cell: ({ createdAt }) => <Time value={createdAt} /> },
  ];
  return (
    <DataTable
      label={text('differences')}
      columns={columns}
      rows={rows}
      rowKey={({ transaction, code }) => transaction + code}
    />
  );
}

function Code({ code }: { code: Difference['code'] }) {
  const text = useText('books');
  if (code === 'still_open') return <StateBadge tone="waiting">{text('stillOpen')}</StateBadge>;
  return <Attention code={code} />;
}
