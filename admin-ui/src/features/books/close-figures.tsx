import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../components/data-table';
import { Money } from '../../components/money';
import { Section } from '../../components/section';
import { TransactionState } from '../../components/transaction-state';
import { useText } from '../../lib/text';
import classes from './books.module.css';
import { TestMark } from '../../components/test-mark';
import type { CloseItem, Figures } from './use-reports';

const OUTCOMES = ['succeeded', 'failed', 'cancelled', 'expired', 'processing', 'open'] as const;

interface CloseFiguresProps {
  readonly figures: Figures;
  /** The same money, merchant by merchant. */
  readonly items: readonly CloseItem[];
}

/** The payments of the day in one currency, and what became of each. */
export function CloseFigures({ figures, items }: CloseFiguresProps) {
  const text = useText('books');
  const { currency, environment, counts, amounts, payments, succeededAmount, refundedAmount, amount } = figures;
  return (
    <Section
      title={text('closeIn', { currency })}
      description={text('payments', { count: payments })}
      actions={<TestMark isTest={environment === 'test'} />}
    >
      <Stack gap="lg">
        <SimpleGrid component="dl" className={classes.figures ?? ''} cols={{ base: 1, xs: 3 }} spacing="lg">
          <Figure label={text('received')}>
            <Money amount={succeededAmount} currency={currency} />
          </Figure>
          <Figure label={text('refunded')}>
            <Money amount={refundedAmount} currency={currency} />
          </Figure>
          <Figure label={text('asked')}>
            <Money amount={amount} currency={currency} />
          </Figure>
        </SimpleGrid>
        <DataTable
          label={text('byOutcome')}
          rows={OUTCOMES.filter((status) => counts[status] > 0)}
          rowKey={(status) => status}
          columns={[
            { id: 'outcome', header: text('outcome'), cell: (status) => <TransactionState status={status} /> },
            { id: 'count', header: text('count'), align: 'end', cell: (status) => counts[status] },
            {
              id: 'asked',
              header: text('asked'),
              align: 'end',
              cell: (status) => <Money amount={amounts[status]} currency={currency} />,
            },
          ]}
        />
        {items.length > 1 ? <Merchants items={items} /> : null}
      </Stack>
    </Section>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" c="dimmed">
        {label}
      </Text>
      <dd className={classes.figure}>{children}</dd>
    </div>
  );
}

function Merchants({ items }: { items: readonly CloseItem[] }) {
  const text = useText('books');
  const columns: Column<CloseItem>[] = [
    { id: 'merchant', header: text('merchant'), cell: ({ name, merchant }) => name ?? merchant },
    { id: 'count', header: text('count'), align: 'end', cell: ({ payments }) => payments },
    { id: 'succeeded', header: text('succeeded'), align: 'end', cell: ({ counts }) => counts.succeeded },
    {
      id: 'received',
      header: text('received'),
      align: 'end',
      cell: ({ succeededAmount, currency }) => <Money amount={succeededAmount} currency={currency} />,
    },
  ];
  return <DataTable label={text('byMerchant')} columns={columns} rows={items} rowKey={({ merchant }) => merchant} />;
}
