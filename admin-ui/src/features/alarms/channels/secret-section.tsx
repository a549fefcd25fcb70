import { Box, Button, Group, Select, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../../api/client';
import { unwrap } from '../../../api/unwrap';
import { ApiForm, useApiForm } from '../../../components/api-form';
import { ConfirmButton } from '../../../components/confirm-button';
import { Dialog } from '../../../components/dialog';
import { DialogButtons } from '../../../components/dialog-buttons';
import { Notice } from '../../../components/notice';
import { Section } from '../../../components/section';
import { Time } from '../../../components/time';
import { notify } from '../../../lib/notify';
import { useText } from '../../../lib/text';
import { type Channel, useRefreshAlarms } from '../use-alarms';
import { NewSecret } from './new-secret';

/** How long the earlier secret signs, too, in hours. */
const OVERLAPS = ['0', '1', '24', '168'] as const;
const HOUR_MS = 3_600_000;

/** Replacing what a webhook's messages are signed with, with an overlap, and ending that. */
export function SecretSection({ channel }: { channel: Channel }) {
  const text = useText('alarms');
  const [isOpen, { open, close }] = useDisclosure();
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null) {
    return (
      <NewSecret
        secret={secret}
        onDone={() => {
          setSecret(null);
        }}
      />
    );
  }
  const rotated = (made: string | null) => {
    close();
    setSecret(made);
  };
  return (
    <Section title={text('secret.title')} description={text('secret.help')}>
      <Overlap channel={channel} />
      <Button variant="default" leftSection={<KeyRound size={15} aria-hidden />} onClick={open}>
        {text('secret.rotate')}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={text('secret.rotateTitle')}>
        <Rotation channel={channel} onRotated={rotated} onCancel={close} />
      </Dialog>
    </Section>
  );
}

interface RotationProps {
  readonly channel: Channel;
  readonly onRotated: (secret: string | null) => void;
  readonly onCancel: () => void;
}

function Rotation({ channel: { id, name }, onRotated, onCancel }: RotationProps) {
  const text = useText('alarms');
  const refresh = useRefreshAlarms();
  const state = useApiForm({
    initialValues: { keepPreviousUntil: '24' },
    send: async ({ keepPreviousUntil }) => {
      const hours = Number(keepPreviousUntil);
      const body = { keepPreviousUntil: hours === 0 ? null : new Date(Date.now() + hours * HOUR_MS).toISOString() };
      const params = { path: { id } };
      const { secret } = await unwrap(client.POST('/api/v1/alarm-channels/{id}/secret', { params, body }));
      await refresh();
      onRotated(secret);
    },
  });
  return (
    <ApiForm state={state}>
      <Text fw={600} className="gateway-wrap">
        {name}
      </Text>
      <Text>{text('secret.rotateHelp')}</Text>
      <Select
        label={text('secret.overlap')}
        data={OVERLAPS.map((hours) => ({ value: hours, label: text(`secret.overlap.${hours}`) }))}
        allowDeselect={false}
        {...state.form.getInputProps('keepPreviousUntil')}
      />
      <DialogButtons action={text('secret.rotate')} isSending={state.isSending} onCancel={onCancel} />
    </ApiForm>
  );
}

/** While two secrets sign. */
function Overlap({ channel: { id, name, previousSecretUntil: until } }: { channel: Channel }) {
  const text = useText('alarms');
  const refresh = useRefreshAlarms();
  if (until === null || isOver(until)) return null;
  const retire = async () => {
    await unwrap(client.DELETE('/api/v1/alarm-channels/{id}/secret/previous', { params: { path: { id } } }));
    await refresh();
    void notify(text('secret.retired'));
  };
  return (
    <Box mb="md">
      <Notice kind="waiting" title={text('secret.two')}>
        <Text>
          {text('secret.until')} <Time value={until} focusable />
        </Text>
        <Group mt="xs">
          <ConfirmButton
            size="xs"
            label={text('secret.retire')}
            title={text('secret.retireTitle')}
            thing={name}
            consequence={text('secret.retireHelp')}
            action={text('secret.retire')}
            onConfirm={retire}
          />
        </Group>
      </Notice>
    </Box>
  );
}

function isOver(until: string): boolean {
  return Date.parse(until) <= Date.now();
}
