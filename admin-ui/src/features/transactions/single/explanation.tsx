import { Alert, Stack, Text } from '@mantine/core';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Said } from '../../../components/said/said';
import { hasText, useText } from '../../../lib/text';
import classes from './single.module.css';
import type { TransactionDetails } from './use-transaction';

/** Why it has not succeeded, and what needs a person, each with what to do about it. Nothing for what went well. */
export function Explanation({ transaction }: { transaction: TransactionDetails }) {
  const text = useText('transactions');
  const common = useText('common');
  const { status, failureCode, attention } = transaction;
  const shown = attention.filter((code) => code !== 'paid_not_returned');
  if (shown.length === 0 && (failureCode === null || status === 'succeeded')) return null;
  const reason = `failure.${failureCode ?? ''}`;
  const help = `failureHelp.${failureCode ?? ''}`;
  return (
    <Stack gap="sm" className={classes.top}>
      {shown.map((code) => (
        <Alert
          key={code}
          color="orange"
          variant="light"
          icon={<TriangleAlert size={18} aria-hidden />}
          title={common(`attention.${code}`)}
        >
          {text(`attentionHelp.${code}`)}
        </Alert>
      ))}
      {failureCode === null || status === 'succeeded' ? null : (
        <Alert
          color={status === 'failed' ? 'red' : 'gray'}
          variant="light"
          icon={<CircleAlert size={18} aria-hidden />}
          title={hasText('common', reason) ? common(reason) : failureCode}
        >
          {hasText('transactions', help) ? text(help) : null}
          <LastWord transaction={transaction} />
        </Alert>
      )}
    </Stack>
  );
}

/** What MYGW itself said of it last, word for word. */
function LastWord({ transaction }: { transaction: TransactionDetails }) {
  const text = useText('transactions');
  const said = transaction.events.findLast(
    ({ data }) => typeof data['operatorMessage'] === 'string' && data['code'] === transaction.failureCode,
  )?.data['operatorMessage'];
  if (typeof said !== 'string') return null;
  return (
    <Text size="sm" mt={4} className="gateway-wrap">
      {text('inDetail')} <Said>{said}</Said>
    </Text>
  );
}
