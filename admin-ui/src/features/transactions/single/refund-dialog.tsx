import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../api/client';
import { unwrap } from '../../../api/unwrap';
import { ApiForm, useApiForm } from '../../../components/api-form';
import { Dialog } from '../../../components/dialog';
import { formatAmount } from '../../../components/money';
import { notify } from '../../../lib/notify';
import { useText } from '../../../lib/text';
import { type TransactionDetails, useTransactionChanged } from './use-transaction';

export type RefundKind = TransactionDetails['refunds'][number]['kind'];

interface RefundDialogProps {
  readonly transaction: TransactionDetails;
  readonly kind: RefundKind;
  readonly onClose: () => void;
}

/** Sends money back: names the amount and the customer's reference before it does. */
export function RefundDialog({ transaction, kind, onClose }: RefundDialogProps) {
  const text = useText('transactions');
  const common = useText('common');
  const { reference, currency, refundable, amount: paid } = transaction;
  const state = useRefundForm(transaction, kind, onClose);
  const { form } = state;
  const amount = kind === 'refund' ? form.getValues().amount.trim() : paid;
  const isAmount = /^\d+(?:\.\d+)?$/.test(amount);
  const what = isAmount ? `${formatAmount(amount, currency)} ${currency}` : currency;
  return (
    <Dialog isOpen onClose={onClose} title={text(`${kind}.title`)}>
      <ApiForm state={state}>
        <Text fw={600} className="gateway-wrap">
          {text('refundWhat', { amount: what, reference })}
        </Text>
        <Text>{text(`${kind}.help`)}</Text>
        {kind === 'refund' ? (
          <TextInput
            label={text('refundAmount', { currency })}
            description={text('refundMax', { max: formatAmount(refundable.max, currency) })}
            inputMode="decimal"
            data-autofocus
            {...form.getInputProps('amount')}
          />
        ) : null}
        <Textarea
          label={text('refundReason')}
          description={text('refundReasonHelp')}
          maxLength={500}
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" color="red" loading={state.isSending}>
            {text('refundSend', { amount: what })}
          </Button>
        </Group>
      </ApiForm>
    </Dialog>
  );
}

function useRefundForm(transaction: TransactionDetails, kind: RefundKind, onClose: () => void) {
  const text = useText('transactions');
  const { id, refundable } = transaction;
  const changed = useTransactionChanged(id);
  const keyFor = useIdempotencyKeys();
  return useApiForm({
    initialValues: { amount: refundable.max, reason: '' },
    send: async ({ amount, reason }) => {
      const header = { 'Idempotency-Key': keyFor(`${amount} ${reason}`) };
      const params = { path: { id }, header };
      const refund =
        kind === 'refund'
          ? await unwrap(client.POST('/api/v1/transactions/{id}/refunds', { params, body: { amount, reason } }))
          : await unwrap(client.POST('/api/v1/transactions/{id}/cancellation', { params, body: { reason } }));
      await changed();
      onClose();
      void notify(text(`refundStatus.${refund.status}`));
    },
  });
}

/** One key for one request: sent again after a lost answer it is the same refund, with other words another one. */
function useIdempotencyKeys(): (request: string) => string {
  const [keys] = useState(() => new Map<string, string>());
  return (request) => {
    const key = keys.get(request) ?? crypto.randomUUID();
    keys.set(request, key);
    return key;
  };
}
