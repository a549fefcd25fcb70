import { Button, Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../api/client';
import { type Session, sessionQuery } from '../../api/session';
import { unwrap } from '../../api/unwrap';
import { ApiForm, useApiForm } from '../../components/api-form';
import { Section } from '../../components/section';
import { notify } from '../../lib/notify';
import { useText } from '../../lib/text';
import classes from './profile.module.css';

/** Name, and what of the account only an owner can change. */
export function NameSection({ user }: { user: Session['user'] }) {
  const common = useText('common');
  const text = useText('profile');
  const queryClient = useQueryClient();
  const state = useApiForm({
    initialValues: { name: user.name },
    send: async (body) => {
      await unwrap(client.PATCH('/api/v1/users/me', { body }));
      await queryClient.refetchQueries(sessionQuery);
      await notify(common('saved'));
    },
  });
  return (
    <Section
      title={text('nameTitle')}
      description={text('nameHelp', { email: user.email, role: common(`role.${user.role}`) })}
    >
      <div className={classes.form}>
        <ApiForm state={state} label={text('nameTitle')}>
          <TextInput label={common('name')} autoComplete="name" {...state.form.getInputProps('name')} />
          <Group>
            <Button type="submit" variant="default" loading={state.isSending}>
              {common('save')}
            </Button>
          </Group>
        </ApiForm>
      </div>
    </Section>
  );
}
