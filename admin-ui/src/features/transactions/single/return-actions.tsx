import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { QrCode, Send } from 'lucide-react';
import { useState } from 'react';
import { api, client } from '../../../api/client';
import { unwrap } from '../../../api/unwrap';
import { ConfirmDialog } from '../../../components/confirm-button';
import { CopyText } from '../../../components/copy-button';
import { Dialog } from '../../../components/dialog';
import { formatAmount } from '../../../components/money';
import { QrCodeImage } from '../../../components/qr-code-image';
import { QueryStates } from '../../../components/query-states';
import { Said } from '../../../components/said/said';
import { useText } from '../../../lib/text';
import { type TransactionDetails, useTransactionChanged } from './use-transaction';

type Delivery = TransactionDetails['deliveries'][number];

/** Two ways to tell OfficeRnD the result: by the customer, with a link, or server to server. */
export function ReturnActions({ transaction }: { transaction: TransactionDetails }) {
  const text = useText('transactions');
  const [isLink, link] = useDisclosure();
  const [isAsking, asking] = useDisclosure();
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  // The way out of a trouble stands out; where there is none, it is there for whoever looks for it.
  const isNeeded = transaction.attention.includes('paid_not_returned');
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button variant="default" leftSection={<QrCode size={16} aria-hidden />} onClick={link.open}>
          {text('showLink')}
        </Button>
        <Button
          variant={isNeeded ? 'filled' : 'default'}
          leftSection={<Send size={16} aria-hidden />}
          onClick={asking.open}
        >
          {text('deliver')}
        </Button>
      </Group>
      <DeliveryOutcome delivery={delivery} />
      {isLink ? <ReturnLink id={transaction.id} onClose={link.close} /> : null}
      <DeliverDialog transaction={transaction} isOpen={isAsking} onClose={asking.close} onDelivered={setDelivery} />
    </Stack>
  );
}

interface DeliverDialogProps {
  readonly transaction: TransactionDetails;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDelivered: (delivery: Delivery) => void;
}

function DeliverDialog({ transaction, isOpen, onClose, onDelivered }: DeliverDialogProps) {
  const text = useText('transactions');
  const { id, reference, amount, currency, status } = transaction;
  const changed = useTransactionChanged(id);
  const result = text(status === 'succeeded' ? 'result.success' : 'result.fail');
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      danger={false}
      title={text('deliverTitle')}
      thing={`${reference} · ${formatAmount(amount, currency)} ${currency}`}
      consequence={text('deliverHelp', { result })}
      action={text('deliver')}
      onConfirm={async () => {
        const answer = client.POST('/api/v1/transactions/{id}/deliveries', { params: { path: { id } } });
        onDelivered(await unwrap(answer));
        await changed();
      }}
    />
  );
}

function DeliveryOutcome({ delivery }: { delivery: Delivery | null }) {
  const text = useText('transactions');
  const attempt = delivery?.attempts.at(-1);
  if (!attempt) return null;
  const status = attempt.httpStatus ?? '';
  const isDelivered = attempt.outcome === 'delivered';
  return (
    <Alert
      role="status"
      color={isDelivered ? 'green' : 'red'}
      variant="light"
      title={text(`event.delivery.${attempt.outcome}`)}
    >
      {status === '' ? null : <Text>{text('event.delivery.status', { status })}</Text>}
      {attempt.error === null ? null : (
        <Text className="gateway-wrap">
          <Said>{attempt.error}</Said>
        </Text>
      )}
      {isDelivered ? null : <Text>{text('deliveryFailedHelp')}</Text>}
    </Alert>
  );
}

function ReturnLink({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText('transactions');
  const query = api.useQuery('get', '/api/v1/transactions/{id}/return-link', { params: { path: { id } } });
  return (
    <Dialog isOpen onClose={onClose} title={text('linkTitle')}>
      <QueryStates query={query}>
        {({ url, qrCode }) => (
          <Stack>
            <Text>{text('linkHelp')}</Text>
            <CopyText value={url} what={text('link')} />
            {qrCode === null ? null : <QrCodeImage svg={qrCode} label={text('linkQr')} />}
          </Stack>
        )}
      </QueryStates>
    </Dialog>
  );
}
