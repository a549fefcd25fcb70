import { Button, Group, TextInput } from '@mantine/core';
import { difference } from '../../api/rebase';
import type { components } from '../../api/schema';
import type { Role } from '../../api/session';
import { ApiForm, type ApiFormState, useApiForm } from '../../components/api-form';
import { LeaveGuard } from '../../components/leave-guard';
import { Section } from '../../components/section';
import { notify } from '../../lib/notify';
import { useText } from '../../lib/text';
import classes from './people.module.css';
import { RoleField } from './role-field';
import { usePersonChange } from './use-person';

type Person = components['schemas']['UserDto'];

/** Name and role. */
export function PersonForm({ person }: { person: Person }) {
  const common = useText('common');
  const text = useText('people');
  const { change } = usePersonChange(person.id);
  const { name, role } = person;
  const state: ApiFormState<{ name: string; role: Role }> = useApiForm({
    initialValues: { name, role },
    send: async (values) => {
      // Not against what is stored by now: somebody else may have taken a role away, which this must not give back.
      await change(difference(state.form.getInitialValues(), values));
      state.form.resetDirty(values);
      await notify(common('saved'));
    },
  });
  const { form } = state;
  return (
    <Section title={text('nameAndRole')} description={text('nameAndRoleHelp')}>
      <div className={classes.form}>
        <ApiForm state={state} label={text('nameAndRole')}>
          <LeaveGuard state={state} thing={name} />
          <TextInput label={common('name')} autoComplete="off" {...form.getInputProps('name')} />
          <RoleField input={form.getInputProps('role')} />
          <Group mt="xs">
            <Button type="submit" disabled={!form.isDirty()} loading={state.isSending}>
              {common('save')}
            </Button>
          </Group>
        </ApiForm>
      </div>
    </Section>
  );
}
