import { Button, Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { unwrap } from '../../api/unwrap';
import { ApiForm, useApiForm } from '../../components/api-form';
import { BackLink } from '../../components/back-link';
import { LeaveGuard } from '../../components/leave-guard';
import { LinkButton } from '../../components/link-button';
import { PageHeader } from '../../components/page-header';
import { PasswordField } from '../../components/password-field';
import { notify } from '../../lib/notify';
import { useText } from '../../lib/text';
import classes from './people.module.css';
import { RoleField } from './role-field';

const NOBODY_YET: components['schemas']['CreateUserDto'] = { name: '', email: '', role: 'operator', password: '' };

/** Somebody new. */
export default function NewPersonPage() {
  const common = useText('common');
  const text = useText('people');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const state = useApiForm({
    initialValues: NOBODY_YET,
    send: async (body) => {
      const { id, name } = await unwrap(client.POST('/api/v1/users', { body }));
      await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/users'] });
      await navigate({ to: `/people/${id}` });
      await notify(text('added', { name }));
    },
  });
  const { form } = state;
  return (
    <>
      <PageHeader
        title={text('add')}
        description={text('addHelp')}
        before={<BackLink to="/people">{common('nav.people')}</BackLink>}
      />
      <div className={classes.form}>
        <ApiForm state={state} label={text('add')}>
          <LeaveGuard state={state} thing={text('add')} />
          <TextInput label={common('name')} autoComplete="off" {...form.getInputProps('name')} />
          <TextInput type="email" label={common('email')} autoComplete="off" {...form.getInputProps('email')} />
          <RoleField input={form.getInputProps('role')} />
          <PasswordField
            label={text('firstPassword')}
            description={common('passwordHelp')}
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <Group gap="xs" mt="xs">
            <Button type="submit" loading={state.isSending}>
              {text('addAction')}
            </Button>
            <LinkButton to="/people" variant="default" ignoreBlocker>
              {common('cancel')}
            </LinkButton>
          </Group>
        </ApiForm>
      </div>
    </>
  );
}
