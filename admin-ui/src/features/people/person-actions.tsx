import { Stack } from '@mantine/core';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { useSession } from '../../api/session';
import { unwrap } from '../../api/unwrap';
import { ActionRow } from '../../components/action-row';
import { ConfirmButton } from '../../components/confirm-button';
import { Section } from '../../components/section';
import { useText } from '../../lib/text';
import { NewPassword } from './new-password';
import { usePersonChange } from './use-person';

type Person = components['schemas']['UserDto'];

/** What an owner can do for, and against, an account. */
export function PersonActions({ person }: { person: Person }) {
  const text = useText('people');
  const { user } = useSession();
  const path = { params: { path: { id: person.id } } };
  const { change, refresh } = usePersonChange(person.id);
  const thing = `${person.name}, ${person.email}`;
  const isOneself = user.id === person.id;
  return (
    <Section title={text('access')}>
      <Stack gap="lg">
        <NewPassword person={person} />
        <ActionRow title={text('endSessions')} description={text('endSessionsHelp')}>
          <ConfirmButton
            label={text('endSessions')}
            title={text('endSessionsTitle')}
            {...{ thing, consequence: text('endSessionsHelp'), action: text('endSessions') }}
            onConfirm={() => unwrap(client.DELETE('/api/v1/users/{id}/sessions', path))}
          />
        </ActionRow>
        {person.totpEnabled ? (
          <ActionRow title={text('resetTotp')} description={text('resetTotpHelp')}>
            <ConfirmButton
              label={text('resetTotp')}
              title={text('resetTotpTitle')}
              {...{ thing, consequence: text('resetTotpHelp'), action: text('resetTotp') }}
              onConfirm={() => unwrap(client.DELETE('/api/v1/users/{id}/totp', path)).then(refresh)}
            />
          </ActionRow>
        ) : null}
        {isOneself ? null : <Enabling {...{ person, thing, change }} />}
      </Stack>
    </Section>
  );
}

interface EnablingProps {
  readonly person: Person;
  readonly thing: string;
  readonly change: (body: { enabled: boolean }) => Promise<void>;
}

function Enabling({ person, thing, change }: EnablingProps) {
  const text = useText('people');
  const verb = text(person.enabled ? 'disable' : 'enable');
  const help = text(person.enabled ? 'disableHelp' : 'enableHelp');
  return (
    <ActionRow title={verb} description={help}>
      <ConfirmButton
        label={verb}
        title={text(person.enabled ? 'disableTitle' : 'enableTitle')}
        {...{ thing, consequence: help, action: verb }}
        {...(person.enabled && { color: 'red', variant: 'outline' })}
        onConfirm={() => change({ enabled: !person.enabled })}
      />
    </ActionRow>
  );
}
