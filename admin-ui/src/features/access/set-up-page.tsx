import { Button, TextInput } from '@mantine/core';
import { client } from '../../api/client';
import { unwrap } from '../../api/unwrap';
import { ApiForm, useApiForm } from '../../components/api-form';
import { PasswordField } from '../../components/password-field';
import { PlainPage } from '../../components/plain-page';
import { useText } from '../../lib/text';
import { useEnter } from './use-enter';

/** The first visit: makes the first owner, by the code that was printed where only they can read it. */
export default function SetUpPage() {
  const common = useText('common');
  const text = useText('access');
  const enter = useEnter();
  const state = useApiForm({
    initialValues: { code: '', name: '', email: '', password: '' },
    send: async (body) => {
      await unwrap(client.POST('/api/v1/setup', { body }));
      const { email, password } = body;
      await enter(await unwrap(client.POST('/api/v1/session', { body: { email, password } })));
    },
  });
  const { form } = state;
  return (
    <PlainPage title={text('setUpTitle')} description={text('setUpHelp')}>
      <ApiForm state={state} label={text('setUpTitle')}>
        <TextInput
          label={text('setUpCode')}
          description={text('setUpCodeHelp')}
          autoComplete="off"
          autoFocus
          {...form.getInputProps('code')}
        />
        <TextInput label={common('name')} autoComplete="name" {...form.getInputProps('name')} />
        <TextInput type="email" label={common('email')} autoComplete="username" {...form.getInputProps('email')} />
        <PasswordField
          label={common('password')}
          description={common('passwordHelp')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" fullWidth loading={state.isSending}>
          {text('createOwner')}
        </Button>
      </ApiForm>
    </PlainPage>
  );
}
