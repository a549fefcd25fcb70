import { Modal, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, keepCsrfTokenOf } from '../api/client';
import { problemOf } from '../api/problem';
import { useReauthentication } from '../api/reauthentication';
import { sessionQuery } from '../api/session';
import { unwrap } from '../api/unwrap';
import { useText } from '../lib/text';
import { ApiForm, useApiForm } from './api-form';
import { DialogButtons } from './dialog-buttons';
import { PasswordField } from './password-field';

/** Nothing of the page behind is to be seen: whoever sits there now has to show who they are. */
const OPAQUE = { backgroundOpacity: 1, color: 'var(--mantine-color-body)' };

/** Lets the same person in again, over the page they were on; what they were doing then goes on by itself. */
export default function SessionOverDialog() {
  const text = useText('common');
  const question = useReauthentication();
  return (
    <Modal
      opened={question !== null}
      onClose={() => question?.answer(false)}
      title={text('sessionOver')}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      overlayProps={OPAQUE}
      zIndex={500}
      centered
    >
      {question ? <SignIn onDone={question.answer} /> : null}
    </Modal>
  );
}

function SignIn({ onDone }: { onDone: (isSignedIn: boolean) => void }) {
  const text = useText('common');
  const { data: session } = useQuery(sessionQuery);
  const email = session?.user.email ?? '';
  const [asksForCode, setAsksForCode] = useState(session?.user.totpEnabled === true);
  const state = useSignInAgain(
    email,
    () => {
      setAsksForCode(true);
    },
    onDone,
  );
  const { form } = state;
  return (
    <ApiForm state={state}>
      <Text c="dimmed">{text('sessionOverHelp', { email })}</Text>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        label={text('password')}
        autoComplete="current-password"
        data-autofocus
        {...form.getInputProps('password')}
      />
      {asksForCode ? (
        <TextInput
          label={text('code')}
          description={text('codeHelp')}
          autoComplete="one-time-code"
          {...form.getInputProps('totp')}
        />
      ) : null}
      <DialogButtons
        action={text('signInAgain')}
        isSending={state.isSending}
        cancel={text('anotherPerson')}
        onCancel={() => {
          onDone(false);
        }}
      />
    </ApiForm>
  );
}

function useSignInAgain(email: string, askForCode: () => void, onDone: (isSignedIn: boolean) => void) {
  const queryClient = useQueryClient();
  return useApiForm({
    initialValues: { password: '', totp: '' },
    send: async ({ password, totp }) => {
      const body = { email, password, ...(totp.trim() !== '' && { totp: totp.trim() }) };
      try {
        const session = await unwrap(client.POST('/api/v1/session', { body }));
        keepCsrfTokenOf(session);
        queryClient.setQueryData(sessionQuery.queryKey, session);
        onDone(true);
      } catch (error) {
        if (problemOf(error).code !== 'totp_required') throw error;
        askForCode();
      }
    },
  });
}
