import { Button, Select, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { KeyRound } from 'lucide-react';
import { client } from '../../../api/client';
import { useMakeStale } from '../../../api/stale';
import { unwrap } from '../../../api/unwrap';
import { ApiForm, useApiForm } from '../../../components/api-form';
import { Dialog } from '../../../components/dialog';
import { DialogButtons } from '../../../components/dialog-buttons';
import { SecretField } from '../../../components/secret-field';
import { notify } from '../../../lib/notify';
import { useText } from '../../../lib/text';
import { useOwnWords } from '../form/use-words';
import type { Integration } from '../form/values';

/** How long the earlier secret stays valid, in hours. */
const OVERLAPS = ['0', '1', '24', '168', '720'] as const;
const HOUR_MS = 3_600_000;

/** Replaces the secret; both are valid for a while, so that nobody who is on the way is refused. */
export function RotateButton({ integration }: { integration: Integration }) {
  const text = useText('integrations');
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<KeyRound size={15} aria-hidden />} onClick={open}>
        {text('rotate')}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={text('rotateTitle', { name: integration.name })}>
        <Rotation integration={integration} onDone={close} />
      </Dialog>
    </>
  );
}

function Rotation({ integration: { id }, onDone }: { integration: Integration; onDone: () => void }) {
  const text = useText('integrations');
  const state = useRotation(id, onDone);
  const { form } = state;
  return (
    <ApiForm state={state}>
      <Text c="dimmed">{text('rotateHelp')}</Text>
      <SecretField label={text('newSecret')} stored={null} input={form.getInputProps('secret')} />
      <Select
        label={text('overlap')}
        data={OVERLAPS.map((hours) => ({ value: hours, label: text(`overlap.${hours}`) }))}
        allowDeselect={false}
        {...form.getInputProps('keepPreviousUntil')}
      />
      {form.getValues().keepPreviousUntil === '0' ? <Text role="status">{text('overlapNone')}</Text> : null}
      <DialogButtons action={text('rotate')} isSending={state.isSending} onCancel={onDone} />
    </ApiForm>
  );
}

function useRotation(id: string, onDone: () => void) {
  const text = useText('integrations');
  const makeStale = useMakeStale();
  const say = useOwnWords();
  return useApiForm({
    initialValues: { secret: '', keepPreviousUntil: '168' },
    send: async ({ secret, keepPreviousUntil }) => {
      const hours = Number(keepPreviousUntil);
      const until = hours === 0 ? null : new Date(Date.now() + hours * HOUR_MS).toISOString();
      const body = { secret, keepPreviousUntil: until };
      await say(() => unwrap(client.PUT('/api/v1/integrations/{id}/secret', { params: { path: { id } }, body })));
      await makeStale('/api/v1/integrations');
      onDone();
      await notify(text('rotated'));
    },
  });
}
