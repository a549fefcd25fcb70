import { Text, Textarea, TextInput } from '@mantine/core';
import { client } from '../../../api/client';
import { unwrap } from '../../../api/unwrap';
import { ApiForm, useApiForm } from '../../../components/api-form';
import { Dialog } from '../../../components/dialog';
import { DialogButtons } from '../../../components/dialog-buttons';
import { formatAmount } from '../../../components/money';
import { notify } from '../../../lib/notify';
import { RequestKeys } from '../../../lib/request-keys';
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
        <DialogButtons
          danger
          action={text('refundSend', { amount: what })}
          isSending={state.isSending}
          onCancel={onClose}
        />
      </ApiForm>
    </Dialog>
  );
}

const keys = new RequestKeys();

function useRefundForm(transaction: TransactionDetails, kind: RefundKind, onClose: () => void) {
  const text = useText('transactions');
  const { id, refundable } = transaction;
  const changed = useTransactionChanged(id);
  return useApiForm({
    initialValues: { amount: refundable.max, reason: '' },
    send: async ({ amount, reason }) => {
      const sent = keys.send([id, kind, amount, reason], (key) => {
        const params = { path: { id }, header: { 'Idempotency-Key': key } };
        return kind === 'refund'
          ? unwrap(client.POST('/api/v1/transactions/{id}/refunds', { params, body: { amount, reason } }))
          : unwrap(client.POST('/api/v1/transactions/{id}/cancellation', { params, body: { reason } }));
      });
      // Where there was no answer, too: it may be on its way.
      const refund = await sent.finally(changed);
      onClose();
      void notify(text(`refundStatus.${refund.status}`));
    },
  });
}
