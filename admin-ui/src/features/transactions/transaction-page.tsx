import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Problem } from '../../api/problem';
import { usePermission } from '../../api/session';
import { BackLink } from '../../components/back-link';
import { DownloadButton } from '../../components/download-button';
import { formatAmount } from '../../components/money';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { TestMark } from '../../components/test-mark';
import { Attention, TransactionState } from '../../components/transaction-state';
import { useText } from '../../lib/text';
import { type Names, useNames } from './list/use-names';
import { Asked } from './single/asked';
import { Attempts } from './single/attempts';
import { Configuration } from './single/configuration';
import { Explanation } from './single/explanation';
import { RefreshButton } from './single/refresh-button';
import { Refunds } from './single/refunds';
import { PaidNotReturned, Returning } from './single/returning';
import classes from './single/single.module.css';
import { type TransactionDetails, useTransaction } from './single/use-transaction';
import { Timeline } from './timeline/timeline';

/** One transaction with all that happened, and all that can be done about it. */
export default function TransactionPage() {
  const text = useText('transactions');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const query = useTransaction(id);
  const names = useNames();
  if (query.data) return <Loaded transaction={query.data} names={names} />;
  return (
    <>
      <PageHeader title={text('one')} before={<Back />} />
      <QueryStates query={query} lines={12}>
        {() => null}
      </QueryStates>
    </>
  );
}

function Back() {
  const text = useText('transactions');
  return <BackLink to="/transactions">{text('back')}</BackLink>;
}

function Loaded({ transaction, names }: { transaction: TransactionDetails; names: Names }) {
  const text = useText('transactions');
  const [problem, setProblem] = useState<Problem | null>(null);
  const mayAct = usePermission('transactions:act');
  const mayExport = usePermission('transactions:export');
  const orders = new Map(transaction.attempts.map(({ id, orderId }) => [id, orderId]));
  return (
    <>
      <PageHeader
        title={`${transaction.reference} · ${formatAmount(transaction.amount, transaction.currency)} ${transaction.currency}`}
        before={<Back />}
        beside={<States transaction={transaction} isTest={names.isTest(transaction.merchant)} />}
        actions={
          <>
            {mayExport ? (
              <DownloadButton
                href={`/api/v1/transactions/${transaction.id}/evidence`}
                fileName="evidence.zip"
                label={text('evidence')}
              />
            ) : null}
            {mayAct && transaction.attempts.length > 0 ? (
              <RefreshButton transaction={transaction} onProblem={setProblem} />
            ) : null}
          </>
        }
      />
      <ProblemAlert problem={problem} />
      <PaidNotReturned transaction={transaction} />
      <Explanation transaction={transaction} />
      <div className={classes.columns}>
        <Section title={text('timeline')} description={text('timelineHelp')}>
          <Timeline events={transaction.events} currency={transaction.currency} orders={orders} />
        </Section>
        <div className={classes.side}>
          <Asked transaction={transaction} names={names} />
          <Refunds transaction={transaction} />
          <Attempts attempts={transaction.attempts} />
          <Returning transaction={transaction} />
          <Configuration transaction={transaction} />
        </div>
      </div>
    </>
  );
}

function States({ transaction: { status, attention }, isTest }: { transaction: TransactionDetails; isTest: boolean }) {
  return (
    <>
      <TransactionState status={status} />
      {attention.map((code) => (
        <Attention key={code} code={code} />
      ))}
      <TestMark isTest={isTest} />
    </>
  );
}
