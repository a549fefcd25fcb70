import { Alert, Code, Stack, Text } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { usePermission } from '../../../api/session';
import { Said } from '../../../components/said/said';
import { Section } from '../../../components/section';
import { StateBadge, type Tone } from '../../../components/state-badge';
import { Time } from '../../../components/time';
import { useText } from '../../../lib/text';
import { ReturnActions } from './return-actions';
import classes from './single.module.css';
import type { TransactionDetails } from './use-transaction';

const FINAL = ['succeeded', 'failed', 'cancelled', 'expired'];

/** The customer paid and never came back: what it means, and the ways out. On top of the page, because money waits. */
export function PaidNotReturned({ transaction }: { transaction: TransactionDetails }) {
  const text = useText('transactions');
  const mayAct = usePermission('transactions:act');
  if (!transaction.attention.includes('paid_not_returned')) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      className={classes.top}
      icon={<Undo2 size={18} aria-hidden />}
      title={text('paidNotReturned')}
    >
      <Stack gap="sm">
        <Text>{text('paidNotReturnedHelp')}</Text>
        {mayAct ? <ReturnActions transaction={transaction} /> : null}
      </Stack>
    </Alert>
  );
}

/** What OfficeRnD was told, and what it answered. */
export function Returning({ transaction }: { transaction: TransactionDetails }) {
  const text = useText('transactions');
  const mayAct = usePermission('transactions:act');
  const { status, returnedAt, returnedStatus, deliveries, attention } = transaction;
  if (!FINAL.includes(status)) return null;
  const result = text(returnedStatus === 'success' ? 'result.success' : 'result.fail');
  return (
    <Section title={text('returning')}>
      <Stack gap="md">
        {returnedAt === null ? (
          <Text>{text('notTold')}</Text>
        ) : (
          <Text component="div">
            {text('told', { result })} <Time value={returnedAt} focusable />
          </Text>
        )}
        {deliveries.length === 0 ? null : (
          <Stack component="ol" gap="md" className={classes.plain}>
            {deliveries.map((delivery) => (
              <DeliveryItem key={delivery.id} delivery={delivery} />
            ))}
          </Stack>
        )}
        {mayAct && !attention.includes('paid_not_returned') ? <ReturnActions transaction={transaction} /> : null}
      </Stack>
    </Section>
  );
}

const TONES: Readonly<Record<string, Tone>> = { delivered: 'good', failed: 'bad', refused: 'warning' };

function DeliveryItem({ delivery }: { delivery: TransactionDetails['deliveries'][number] }) {
  const text = useText('transactions');
  const { by, attempts, nextAttemptAt } = delivery;
  return (
    <li>
      <Text fw={600}>{text(by === 'schedule' ? 'deliveryBySchedule' : 'deliveryByStaff')}</Text>
      {attempts.map(({ number, at, outcome, httpStatus, answer, error, durationMs }) => (
        <Stack key={number} gap={4} mt={4}>
          <div className={classes.attemptHead}>
            <StateBadge tone={TONES[outcome] ?? 'neutral'}>{text(`event.delivery.${outcome}`)}</StateBadge>
            <Text size="xs" c="dimmed" component="div">
              <Time value={at} ms /> · {durationMs} ms
            </Text>
          </div>
          {httpStatus === null ? null : <Text>{text('event.delivery.status', { status: httpStatus })}</Text>}
          {error === null ? null : (
            <Text className="gateway-wrap">
              <Said>{error}</Said>
            </Text>
          )}
          {answer === null || answer === '' ? null : (
            <Code block className={classes.answer} tabIndex={0} aria-label={text('answer')}>
              {answer}
            </Code>
          )}
        </Stack>
      ))}
      {nextAttemptAt === null ? null : (
        <Text size="sm" c="dimmed" component="div">
          {text('nextAttempt')} <Time value={nextAttemptAt} />
        </Text>
      )}
    </li>
  );
}
