import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { usePermission } from '../../../api/session';
import { Money } from '../../../components/money';
import { Section } from '../../../components/section';
import { hasText, useText } from '../../../lib/text';
import { RefundDialog, type RefundKind } from './refund-dialog';
import { RefundItem } from './refund-item';
import classes from './single.module.css';
import type { TransactionDetails } from './use-transaction';

/** Money that goes back: what can be done, why not if nothing can, and what became of everything that was asked for. */
export function Refunds({ transaction }: { transaction: TransactionDetails }) {
  const text = useText('transactions');
  const mayRefund = usePermission('refunds:write');
  const { status, refunds, amount, refundedAmount, currency } = transaction;
  if (status !== 'succeeded' && refunds.length === 0) return null;
  return (
    <Section title={text('moneyBack')}>
      <Stack gap="md">
        <Text component="div">
          <Money amount={refundedAmount} currency={currency} /> {text('refundedOf')}{' '}
          <Money amount={amount} currency={currency} />
        </Text>
        {mayRefund ? <RefundActions transaction={transaction} /> : null}
        {refunds.length === 0 ? null : (
          <Stack component="ol" gap="md" className={classes.plain}>
            {refunds.map((refund) => (
              <RefundItem key={refund.id} refund={refund} />
            ))}
          </Stack>
        )}
      </Stack>
    </Section>
  );
}

function RefundActions({ transaction }: { transaction: TransactionDetails }) {
  const { refundable, cancellable } = transaction;
  if (!refundable.possible && !cancellable.possible) return <WhyNot transaction={transaction} />;
  return (
    <Group gap="xs">
      {refundable.possible ? <RefundButton transaction={transaction} kind="refund" /> : null}
      {cancellable.possible ? <RefundButton transaction={transaction} kind="cancellation" /> : null}
    </Group>
  );
}

function RefundButton({ transaction, kind }: { transaction: TransactionDetails; kind: RefundKind }) {
  const text = useText('transactions');
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        {text(`${kind}.open`)}
      </Button>
      {isOpen ? <RefundDialog transaction={transaction} kind={kind} onClose={close} /> : null}
    </>
  );
}

/** Neither is possible: the reason, in the reader's language where it is one of ours. */
function WhyNot({ transaction: { refundable } }: { transaction: TransactionDetails }) {
  const text = useText('transactions');
  const key = `refundProblem.${refundable.reason ?? ''}`;
  return <Text c="dimmed">{hasText('transactions', key) ? text(key) : refundable.detail}</Text>;
}
