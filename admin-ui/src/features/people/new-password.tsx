import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { components } from '../../api/schema';
import { ActionRow } from '../../components/action-row';
import { ApiForm, useApiForm } from '../../components/api-form';
import { Dialog } from '../../components/dialog';
import { PasswordField } from '../../components/password-field';
import { notify } from '../../lib/notify';
import { useText } from '../../lib/text';
import { usePersonChange } from './use-person';

type Person = components['schemas']['UserDto'];

/** A new password for somebody who has lost theirs. */
export function NewPassword({ person }: { person: Person }) {
  const text = useText('people');
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <ActionRow title={text('setPassword')} description={text('setPasswordHelp')}>
      <Button variant="default" onClick={open}>
        {text('setPassword')}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={text('setPasswordTitle', { name: person.name })}>
        <Fields person={person} onDone={close} />
      </Dialog>
    </ActionRow>
  );
}

function Fields({ person, onDone }: { person: Person; onDone: () => void }) {
  const common = useText('common');
  const text = useText('people');
  const { change } = usePersonChange(person.id);
  const state = useApiForm({
    initialValues: { password: '' },
    send: async (body) => {
      await change(body);
      onDone();
      await notify(text('passwordSet', { name: person.name }));
    },
  });
  return (
    <ApiForm state={state}>
      <PasswordField
        label={text('newPassword')}
        description={common('passwordHelp')}
        autoComplete="new-password"
        data-autofocus
        {...state.form.getInputProps('password')}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button type="submit" loading={state.isSending}>
          {text('setPassword')}
        </Button>
      </Group>
    </ApiForm>
  );
}
