import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { sessionQuery } from '../../api/session';
import { unwrap } from '../../api/unwrap';
import { ApiForm, useApiForm } from '../../components/api-form';
import { CopyText } from '../../components/copy-button';
import { QueryStates } from '../../components/query-states';
import { Steps } from '../../components/steps';
import { useText } from '../../lib/text';
import classes from './profile.module.css';
import { RecoveryCodes } from './recovery-codes';

/** Leads through the set-up of an authenticator: scan, confirm, keep the recovery codes. */
export function SecondFactorSetUp({ onDone }: { onDone: () => void }) {
  const text = useText('profile');
  const queryClient = useQueryClient();
  const [codes, setCodes] = useState<string[] | null>(null);
  // A new secret each time somebody begins; never one from an earlier attempt.
  const begun = useQuery({
    queryKey: ['totp-set-up'],
    queryFn: () => unwrap(client.POST('/api/v1/users/me/totp')),
    ...{ staleTime: Infinity, gcTime: 0, retry: false },
  });
  if (codes) {
    return (
      <Stack>
        <RecoveryCodes codes={codes} />
        <Group justify="flex-end">
          <Button
            onClick={() => {
              void queryClient.refetchQueries(sessionQuery).then(onDone);
            }}
          >
            {text('codesKept')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return <QueryStates query={begun}>{(setUp) => <Confirmation setUp={setUp} onCodes={setCodes} />}</QueryStates>;
}

interface ConfirmationProps {
  readonly setUp: components['schemas']['TotpSetUpDto'];
  readonly onCodes: (codes: string[]) => void;
}

function Confirmation({ setUp, onCodes }: ConfirmationProps) {
  const common = useText('common');
  const text = useText('profile');
  const state = useApiForm({
    initialValues: { code: '' },
    send: async (body) => {
      const { recoveryCodes } = await unwrap(client.POST('/api/v1/users/me/totp/confirmation', { body }));
      onCodes(recoveryCodes);
    },
  });
  return (
    <ApiForm state={state} label={text('secondFactorTitle')}>
      <Steps
        items={[
          { title: text('stepScan'), content: <Scan setUp={setUp} /> },
          {
            title: text('stepConfirm'),
            content: (
              <TextInput
                mt={4}
                maw="12rem"
                label={common('code')}
                inputMode="numeric"
                autoComplete="one-time-code"
                {...state.form.getInputProps('code')}
              />
            ),
          },
        ]}
      />
      <Group justify="flex-end">
        <Button type="submit" loading={state.isSending}>
          {text('turnOn')}
        </Button>
      </Group>
    </ApiForm>
  );
}

function Scan({ setUp }: Pick<ConfirmationProps, 'setUp'>) {
  const text = useText('profile');
  return (
    <Stack gap="xs" align="flex-start">
      <Text c="dimmed">{text('stepScanHelp')}</Text>
      <img
        className={classes.qr}
        src={`data:image/svg+xml,${encodeURIComponent(setUp.qrCode)}`}
        alt={text('qrCode')}
        width={176}
        height={176}
      />
      <Text size="sm" c="dimmed">
        {text('byHand')}
      </Text>
      <CopyText value={setUp.secret} what={text('secret')} />
    </Stack>
  );
}
