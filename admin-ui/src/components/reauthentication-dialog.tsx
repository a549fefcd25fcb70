import { Anchor, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../api/client';
import { useReauthentication } from '../api/reauthentication';
import { sessionQuery } from '../api/session';
import { unwrap } from '../api/unwrap';
import { useText } from '../lib/text';
import { ApiForm, useApiForm } from './api-form';
import { Dialog } from './dialog';
import { DialogButtons } from './dialog-buttons';
import { PasswordField } from './password-field';

/** Asks who you are whenever the API wants that proved; the request that asked for it then goes on by itself. */
export default function ReauthenticationDialog() {
  const text = useText('common');
  const question = useReauthentication();
  return (
    <Dialog
      isOpen={question !== null}
      onClose={() => question?.answer(false)}
      title={text('reauthentication')}
      zIndex={400}
    >
      {question ? <Proof onDone={question.answer} /> : null}
    </Dialog>
  );
}

function Proof({ onDone }: { onDone: (isProved: boolean) => void }) {
  const text = useText('common');
  const queryClient = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [byCode, setByCode] = useState(false);
  const state = useApiForm({
    initialValues: { password: '', totp: '' },
    send: async ({ password, totp }) => {
      const body = byCode ? { totp } : { password };
      const fresh = await unwrap(client.POST('/api/v1/session/reauthentication', { body }));
      queryClient.setQueryData(sessionQuery.queryKey, fresh);
      onDone(true);
    },
  });
  const { form } = state;
  return (
    <ApiForm state={state}>
      <Text c="dimmed">{text('reauthenticationHelp')}</Text>
      {byCode ? (
        <TextInput label={text('code')} autoComplete="one-time-code" data-autofocus {...form.getInputProps('totp')} />
      ) : (
        <PasswordField
          label={text('password')}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
      )}
      {session?.user.totpEnabled ? (
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          onClick={() => {
            setByCode(!byCode);
          }}
        >
          {text(byCode ? 'usePassword' : 'useCode')}
        </Anchor>
      ) : null}
      <DialogButtons
        action={text('confirm')}
        isSending={state.isSending}
        onCancel={() => {
          onDone(false);
        }}
      />
    </ApiForm>
  );
}
