import { Anchor, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../api/client';
import { problemOf } from '../../api/problem';
import { unwrap } from '../../api/unwrap';
import { ApiForm, useApiForm } from '../../components/api-form';
import { PasswordField } from '../../components/password-field';
import { PlainPage } from '../../components/plain-page';
import { useText } from '../../lib/text';
import { useEnter } from './use-enter';

/** E-mail address and password; then, for those who have one, the second factor. */
export default function SignInPage() {
  const common = useText('common');
  const text = useText('access');
  const [asksForCode, setAsksForCode] = useState(false);
  const state = useSignIn(setAsksForCode);
  const { form } = state;
  const setUp = useQuery({ queryKey: ['set-up'], queryFn: () => unwrap(client.GET('/api/v1/setup')), staleTime: 0 });
  if (setUp.data?.needed) return <Navigate to="/setup" replace />;
  return (
    <PlainPage title={text(asksForCode ? 'codeTitle' : 'signInTitle')}>
      <ApiForm state={state} label={text('signIn')}>
        {asksForCode ? (
          <CodeFields
            input={form.getInputProps('totp')}
            onBack={() => {
              form.reset();
              setAsksForCode(false);
            }}
          />
        ) : (
          <>
            <TextInput
              type="email"
              label={common('email')}
              autoComplete="username"
              autoFocus
              {...form.getInputProps('email')}
            />
            <PasswordField
              label={common('password')}
              autoComplete="current-password"
              {...form.getInputProps('password')}
            />
          </>
        )}
        <Button type="submit" fullWidth loading={state.isSending}>
          {text('signIn')}
        </Button>
      </ApiForm>
    </PlainPage>
  );
}

function CodeFields({ input, onBack }: { input: object; onBack: () => void }) {
  const common = useText('common');
  const text = useText('access');
  return (
    <>
      <TextInput
        label={common('code')}
        description={common('codeHelp')}
        autoComplete="one-time-code"
        autoFocus
        {...input}
      />
      <Anchor component="button" type="button" size="sm" ta="start" onClick={onBack}>
        {text('anotherAccount')}
      </Anchor>
    </>
  );
}

function useSignIn(askForCode: (isAsked: boolean) => void) {
  const enter = useEnter();
  return useApiForm({
    initialValues: { email: '', password: '', totp: '' },
    send: async ({ email, password, totp }) => {
      const body = { email, password, ...(totp.trim() !== '' && { totp: totp.trim() }) };
      try {
        await enter(await unwrap(client.POST('/api/v1/session', { body })));
      } catch (error) {
        if (problemOf(error).code !== 'totp_required') throw error;
        askForCode(true);
      }
    },
  });
}
