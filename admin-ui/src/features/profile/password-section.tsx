import { Button, Group } from '@mantine/core';
import { client } from '../../api/client';
import { problemOf } from '../../api/problem';
import { unwrap } from '../../api/unwrap';
import { ApiForm, useApiForm } from '../../components/api-form';
import { PasswordField } from '../../components/password-field';
import { Section } from '../../components/section';
import { notify } from '../../lib/notify';
import { useText } from '../../lib/text';
import classes from './profile.module.css';

/** A new password, against the present one. */
export function PasswordSection({ email }: { email: string }) {
  const common = useText('common');
  const text = useText('profile');
  const state = useApiForm({
    initialValues: { currentPassword: '', newPassword: '' },
    send: async (body) => {
      try {
        await unwrap(client.POST('/api/v1/users/me/password', { body }));
      } catch (error) {
        throw atField(error, text('wrongPassword'));
      }
      state.form.reset();
      await notify(text('passwordChanged'));
    },
  });
  const { form } = state;
  return (
    <Section title={common('password')} description={text('passwordHelp')}>
      <div className={classes.form}>
        <ApiForm state={state} label={common('password')}>
          {/* For password managers. */}
          <input type="text" value={email} autoComplete="username" readOnly hidden />
          <PasswordField
            label={text('currentPassword')}
            autoComplete="current-password"
            {...form.getInputProps('currentPassword')}
          />
          <PasswordField
            label={text('newPassword')}
            description={common('passwordHelp')}
            autoComplete="new-password"
            {...form.getInputProps('newPassword')}
          />
          <Group>
            <Button type="submit" variant="default" loading={state.isSending}>
              {text('changePassword')}
            </Button>
          </Group>
        </ApiForm>
      </div>
    </Section>
  );
}

/** The API says of the present password that it is not right without naming the field. */
function atField(error: unknown, message: string): unknown {
  const problem = problemOf(error);
  if (problem.code !== 'reauthentication_failed') return error;
  return { ...problem, errors: [{ field: 'currentPassword', code: 'wrong', message }] };
}
