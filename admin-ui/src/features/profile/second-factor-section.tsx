import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client';
import { sessionQuery, useSession } from '../../api/session';
import { unwrap } from '../../api/unwrap';
import { ConfirmButton } from '../../components/confirm-button';
import { Dialog } from '../../components/dialog';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { useText } from '../../lib/text';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorSetUp } from './second-factor-set-up';

/** Whether there is a second factor, and what can be done about it. */
export function SecondFactorSection() {
  const text = useText('profile');
  const { user } = useSession();
  const [isSettingUp, setSettingUp] = useState(false);
  const close = (): void => {
    setSettingUp(false);
  };
  return (
    <Section
      title={text('secondFactor')}
      description={text('secondFactorHelp')}
      actions={
        <StateBadge tone={user.totpEnabled ? 'good' : 'neutral'}>{text(user.totpEnabled ? 'on' : 'off')}</StateBadge>
      }
    >
      {user.totpEnabled ? (
        <Changes />
      ) : (
        <Button
          variant="default"
          onClick={() => {
            setSettingUp(true);
          }}
        >
          {text('setUp')}
        </Button>
      )}
      <Dialog
        isOpen={isSettingUp}
        onClose={close}
        title={text('secondFactorTitle')}
        size="lg"
        closeOnClickOutside={false}
      >
        <SecondFactorSetUp onDone={close} />
      </Dialog>
    </Section>
  );
}

function Changes() {
  const text = useText('profile');
  const { user } = useSession();
  const queryClient = useQueryClient();
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <>
      {codes ? <RecoveryCodes codes={codes} /> : null}
      <Group gap="xs" mt={codes ? 'md' : 0}>
        <ConfirmButton
          label={text('renewCodes')}
          title={text('renewCodesTitle')}
          thing={user.email}
          consequence={text('renewCodesHelp')}
          action={text('renewCodes')}
          onConfirm={async () => {
            const answer = await unwrap(client.POST('/api/v1/users/me/recovery-codes'));
            setCodes(answer.recoveryCodes);
          }}
        />
        <ConfirmButton
          label={text('turnOff')}
          title={text('turnOffTitle')}
          thing={user.email}
          consequence={text('turnOffHelp')}
          action={text('turnOff')}
          onConfirm={async () => {
            await unwrap(client.DELETE('/api/v1/users/me/totp'));
            await queryClient.refetchQueries(sessionQuery);
          }}
        />
      </Group>
    </>
  );
}
