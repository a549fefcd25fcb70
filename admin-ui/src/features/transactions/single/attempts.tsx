import { Stack, Text } from '@mantine/core';
import { CopyText } from '../../../components/copy-button';
import { Details } from '../../../components/details';
import { Section } from '../../../components/section';
import { Time } from '../../../components/time';
import { TransactionState } from '../../../components/transaction-state';
import { cardTypeName } from '../../../lib/card-type';
import { hasText, useText } from '../../../lib/text';
import classes from './single.module.css';
import type { TransactionDetails } from './use-transaction';

type Attempt = TransactionDetails['attempts'][number];

/** Every order that was made at MYGW, the newest first. */
export function Attempts({ attempts }: { attempts: readonly Attempt[] }) {
  const text = useText('transactions');
  return (
    <Section title={text('attempts')} {...(attempts.length === 0 && { description: text('noAttempts') })}>
      {attempts.length === 0 ? undefined : (
        <Stack component="ol" gap="md" className={classes.plain}>
          {attempts.toReversed().map((attempt, index) => (
            <AttemptItem key={attempt.id} attempt={attempt} number={attempts.length - index} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function AttemptItem({ attempt, number }: { attempt: Attempt; number: number }) {
  const text = useText('transactions');
  const common = useText('common');
  const { orderId, cardType, status, failureCode, queryCount, lastQueryAt, nextQueryAt } = attempt;
  const reason = `failure.${failureCode ?? ''}`;
  return (
    <li>
      <div className={classes.attemptHead}>
        <Text fw={600}>{text('attemptNumber', { number, cardType: cardTypeName(cardType) })}</Text>
        <TransactionState status={status} />
      </div>
      <Details
        items={[
          {
            label: text('reason'),
            value: failureCode === null ? null : hasText('common', reason) ? common(reason) : failureCode,
          },
          { label: text('orderId'), value: <CopyText value={orderId} what={text('orderId')} /> },
          { label: text('started'), value: <Time value={attempt.createdAt} ms /> },
          { label: text('ended'), value: attempt.endedAt === null ? null : <Time value={attempt.endedAt} ms /> },
          { label: text('queries'), value: queryCount === 0 ? null : text('queriesMade', { count: queryCount }) },
          { label: text('lastQueryAt'), value: lastQueryAt === null ? null : <Time value={lastQueryAt} ms /> },
          { label: text('nextQueryAt'), value: nextQueryAt === null ? null : <Time value={nextQueryAt} /> },
        ]}
      />
    </li>
  );
}
