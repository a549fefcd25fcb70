import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { client } from '../../../api/client';
import { usePermission, useSession } from '../../../api/session';
import { unwrap } from '../../../api/unwrap';
import { ApiForm, useApiForm } from '../../../components/api-form';
import { ConfirmButton } from '../../../components/confirm-button';
import { Dialog } from '../../../components/dialog';
import { DialogButtons } from '../../../components/dialog-buttons';
import { formatAmount, Money } from '../../../components/money';
import { Said } from '../../../components/said/said';
import { StateBadge, type Tone } from '../../../components/state-badge';
import { Time } from '../../../components/time';
import { hasText, useText } from '../../../lib/text';
import classes from './single.module.css';
import { type TransactionDetails, useTransactionChanged } from './use-transaction';

type Refund = TransactionDetails['refunds'][number];

const TONES: Readonly<Record<Refund['status'], Tone>> = {
  awaiting_approval: 'warning',
  sending: 'waiting',
  queued: 'waiting',
  succeeded: 'good',
  failed: 'bad',
  unknown: 'warning',
  rejected: 'neutral',
};

/** One refund or cancellation: what is known of it, and what a person may decide. */
export function RefundItem({ refund }: { refund: Refund }) {
  const text = useText('transactions');
  const { kind, amount, currency, status, reason, message, requestedBy, decidedBy, decisionReason, createdAt } = refund;
  const failure = `refundFailure.${refund.failureCode ?? ''}`;
  return (
    <li>
      <div className={classes.attemptHead}>
        <Text fw={600} component="div">
          {text(`${kind}.name`)} <Money amount={amount} currency={currency} />
        </Text>
        <StateBadge tone={TONES[status]}>{text(`refundState.${status}`)}</StateBadge>
      </div>
      <Stack gap={4}>
        <Text>{text(`refundStatus.${status}`)}</Text>
        <Text className="gateway-wrap">{reason}</Text>
        <Text size="sm" c="dimmed" component="div">
          {text('refundBy', { who: requestedBy })} · <Time value={createdAt} focusable />
        </Text>
        {decidedBy === null ? null : (
          <Text size="sm" c="dimmed">
            {text('refundDecidedBy', { who: decidedBy })} {decisionReason}
          </Text>
        )}
        {hasText('transactions', failure) ? <Text>{text(failure)}</Text> : null}
        {message === null || message === decisionReason ? null : (
          <Text size="sm" className="gateway-wrap">
            <Detail message={message} />
          </Text>
        )}
        <Decisions refund={refund} />
      </Stack>
    </li>
  );
}

/** Why it is in its state: in the reader's language, or as MYGW said it. */
function Detail({ message }: { message: string }) {
  const text = useText('transactions');
  const why = `why.${message}`;
  if (hasText('transactions', why)) return text(why);
  return (
    <>
      {text('inDetail')} <Said>{message}</Said>
    </>
  );
}

function Decisions({ refund }: { refund: Refund }) {
  const mayRefund = usePermission('refunds:write');
  if (!mayRefund) return null;
  if (refund.status === 'awaiting_approval') return <Approval refund={refund} />;
  return refund.status === 'unknown' || refund.status === 'queued' ? <Resolution refund={refund} /> : null;
}

/** Two persons are needed: whoever asked may only take it back. */
function Approval({ refund }: { refund: Refund }) {
  const text = useText('transactions');
  const { user } = useSession();
  const { id, transaction, requestedByUser } = refund;
  const thing = useThing(refund);
  const changed = useTransactionChanged(transaction);
  const isOwn = requestedByUser === user.id;
  const params = { path: { id } };
  return (
    <Group gap="xs" mt={4}>
      {isOwn ? (
        <Text size="sm">{text('ownRefund')}</Text>
      ) : (
        <ConfirmButton
          label={text('approve')}
          title={text('approveTitle')}
          thing={thing}
          consequence={text('approveHelp')}
          action={text('approve')}
          onConfirm={async () => {
            await unwrap(client.POST('/api/v1/refunds/{id}/approval', { params }));
            await changed();
          }}
        />
      )}
      <DecisionButton
        label={text(isOwn ? 'takeBack' : 'reject')}
        thing={thing}
        send={async ({ reason }) => {
          await unwrap(client.POST('/api/v1/refunds/{id}/rejection', { params, body: { reason } }));
          await changed();
        }}
      />
    </Group>
  );
}

/** Which refund it is, by its amount and the customer's reference. */
function useThing({ amount, currency, reference }: Refund): string {
  const text = useText('transactions');
  return text('refundWhat', { amount: `${formatAmount(amount, currency)} ${currency}`, reference });
}

function Resolution({ refund }: { refund: Refund }) {
  const text = useText('transactions');
  const changed = useTransactionChanged(refund.transaction);
  return (
    <DecisionButton
      label={text('resolve')}
      thing={useThing(refund)}
      outcomes
      send={async ({ reason, outcome }) => {
        const params = { path: { id: refund.id } };
        const body = { reason, outcome: outcome as 'succeeded' | 'failed' };
        await unwrap(client.POST('/api/v1/refunds/{id}/resolution', { params, body }));
        await changed();
      }}
    />
  );
}

interface DecisionButtonProps {
  readonly label: string;
  /** What is decided on, by name. */
  readonly thing: string;
  /** Whether to ask what became of it, too. */
  readonly outcomes?: boolean;
  readonly send: (values: { reason: string; outcome: string }) => Promise<void>;
}

function DecisionButton({ label, thing, outcomes = false, send }: DecisionButtonProps) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        {label}
      </Button>
      {isOpen ? <DecisionDialog {...{ label, thing, outcomes, send }} onClose={close} /> : null}
    </>
  );
}

function DecisionDialog({
  label,
  thing,
  outcomes,
  send,
  onClose,
}: Required<DecisionButtonProps> & { onClose: () => void }) {
  const text = useText('transactions');
  const state = useApiForm({
    initialValues: { reason: '', outcome: 'succeeded' },
    send: async (values) => {
      await send(values);
      onClose();
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={label}>
      <ApiForm state={state}>
        <Text fw={600} className="gateway-wrap">
          {thing}
        </Text>
        {outcomes ? (
          <Select
            label={text('resolveOutcome')}
            description={text('resolveHelp')}
            allowDeselect={false}
            data={[
              { value: 'succeeded', label: text('resolve.succeeded') },
              { value: 'failed', label: text('resolve.failed') },
            ]}
            {...state.form.getInputProps('outcome')}
          />
        ) : null}
        <Textarea
          label={text('refundReason')}
          maxLength={500}
          autosize
          minRows={2}
          {...state.form.getInputProps('reason')}
        />
        <DialogButtons action={label} isSending={state.isSending} onCancel={onClose} />
      </ApiForm>
    </Dialog>
  );
}
