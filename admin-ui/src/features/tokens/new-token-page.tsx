import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import type { Role } from '../../api/session';
import { unwrap } from '../../api/unwrap';
import { ApiForm, useApiForm } from '../../components/api-form';
import { BackLink } from '../../components/back-link';
import { CopyText } from '../../components/copy-button';
import { LinkButton } from '../../components/link-button';
import { PageHeader } from '../../components/page-header';
import { useText } from '../../lib/text';
import classes from './tokens.module.css';

type NewToken = components['schemas']['NewApiTokenDto'];

const ROLES = ['auditor', 'operator', 'owner'] as const satisfies readonly Role[];
const DAYS = [30, 90, 180, 364] as const;
const DAY_MS = 86_400_000;

const BLANK: { name: string; role: Role; days: string } = { name: '', role: 'auditor', days: '90' };

/** Makes a token, and shows it the one time that it can be shown. */
export default function NewTokenPage() {
  const common = useText('common');
  const text = useText('tokens');
  const [made, setMade] = useState<NewToken | null>(null);
  return (
    <>
      <PageHeader
        title={made ? text('madeTitle', { name: made.name }) : text('add')}
        description={made ? undefined : text('addHelp')}
        before={<BackLink to="/api-tokens">{common('nav.tokens')}</BackLink>}
      />
      <div className={classes.form}>{made ? <Made token={made} /> : <Fields onMade={setMade} />}</div>
    </>
  );
}

function Fields({ onMade }: { onMade: (token: NewToken) => void }) {
  const common = useText('common');
  const text = useText('tokens');
  const queryClient = useQueryClient();
  const state = useApiForm({
    initialValues: BLANK,
    send: async ({ name, role, days }) => {
      const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
      const made = await unwrap(client.POST('/api/v1/api-tokens', { body: { name, role, expiresAt } }));
      await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/api-tokens'] });
      onMade(made);
    },
  });
  const { form } = state;
  return (
    <ApiForm state={state} label={text('add')}>
      <TextInput
        label={text('name')}
        description={text('nameHelp')}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <Radio.Group label={text('role')} {...form.getInputProps('role')}>
        <Stack gap="sm" mt={6}>
          {ROLES.map((role) => (
            <Radio key={role} value={role} label={common(`role.${role}`)} description={text(`role.${role}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <NativeSelect
        label={text('lasts')}
        data={DAYS.map((days) => ({ value: String(days), label: text('days', { count: days }) }))}
        {...form.getInputProps('days')}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={state.isSending}>
          {text('addAction')}
        </Button>
        <LinkButton to="/api-tokens" variant="default">
          {common('cancel')}
        </LinkButton>
      </Group>
    </ApiForm>
  );
}

function Made({ token }: { token: NewToken }) {
  const text = useText('tokens');
  return (
    <Stack align="flex-start">
      <Alert color="orange" variant="light" icon={<TriangleAlert size={18} aria-hidden />} title={text('shownOnce')}>
        <Text>{text('shownOnceHelp')}</Text>
      </Alert>
      <CopyText value={token.token} what={text('token')} />
      <LinkButton to="/api-tokens">{text('kept')}</LinkButton>
    </Stack>
  );
}
