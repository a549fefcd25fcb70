import { Group, Text } from '@mantine/core';
import type { Column } from '../../../components/data-table';
import { Money } from '../../../components/money';
import { formatDay } from '../../../components/period-control';
import { TestMark } from '../../../components/test-mark';
import { TextLink } from '../../../components/text-link';
import { Time } from '../../../components/time';
import { Attention, TransactionState } from '../../../components/transaction-state';
import { cardTypeName } from '../../../lib/card-type';
import { hasText, useText } from '../../../lib/text';
import type { Transaction } from './filters';
import type { Names } from './use-names';

/** Every column that there is; the person chooses among them. */
export function useColumns(names: Names): Column<Transaction>[] {
  const text = useText('transactions');
  return [
    {
      id: 'reference',
      header: text('reference'),
      cell: (row) => <Reference row={row} isTest={names.isTest(row.merchant)} />,
    },
    { id: 'amount', header: text('amount'), align: 'end', sort: 'amount', cell: (row) => <Money {...row} /> },
    { id: 'status', header: text('state'), cell: (row) => <State row={row} /> },
    { id: 'reason', header: text('reason'), cell: ({ failureCode }) => <Reason code={failureCode} /> },
    { id: 'cardType', header: text('cardType'), cell: ({ cardType }) => cardType && cardTypeName(cardType) },
    { id: 'createdAt', header: text('createdAt'), sort: 'createdAt', cell: (row) => <Time value={row.createdAt} /> },
    { id: 'integration', header: text('integration'), cell: (row) => names.integrationName(row.integration) },
    ...extraColumns(names, text),
  ];
}

function extraColumns(names: Names, text: ReturnType<typeof useText<'transactions'>>): Column<Transaction>[] {
  const time = (id: 'succeededAt' | 'returnedAt') => ({
    ...{ id, header: text(id), extra: true },
    cell: (row: Transaction) => (row[id] === null ? null : <Time value={row[id]} />),
  });
  return [
    { id: 'merchant', header: text('merchant'), extra: true, cell: (row) => names.merchantName(row.merchant) },
    { id: 'transactionId', header: text('transactionId'), extra: true, cell: (row) => <Id>{row.transactionId}</Id> },
    { id: 'orderId', header: text('orderId'), extra: true, cell: (row) => <Id>{row.orderId}</Id> },
    {
      ...{ id: 'refundedAmount', header: text('refundedAmount'), extra: true, align: 'end' },
      cell: (row) => <Money amount={row.refundedAmount} currency={row.currency} />,
    },
    time('succeededAt'),
    time('returnedAt'),
    {
      ...{ id: 'settledOn', header: text('settledOn'), extra: true },
      cell: ({ settledOn }) => (settledOn === null ? null : formatDay(settledOn)),
    },
  ];
}

function Reference({ row, isTest }: { row: Transaction; isTest: boolean }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <TextLink to={`/transactions/${row.id}`} fw={500} className="gateway-wrap" data-row>
        {row.reference}
      </TextLink>
      <TestMark isTest={isTest} />
    </Group>
  );
}

function State({ row: { status, attention } }: { row: Transaction }) {
  return (
    <Group gap={4}>
      <TransactionState status={status} />
      {attention.map((code) => (
        <Attention key={code} code={code} />
      ))}
    </Group>
  );
}

/** Why it has not succeeded, in a few words. */
function Reason({ code }: { code: string | null }) {
  const text = useText('common');
  if (code === null) return null;
  const key = `failure.${code}`;
  return <Text size="sm">{hasText('common', key) ? text(key) : code}</Text>;
}

function Id({ children }: { children: string | null }) {
  return children === null ? null : (
    <Text ff="monospace" size="xs" className="gateway-wrap">
      {children}
    </Text>
  );
}
