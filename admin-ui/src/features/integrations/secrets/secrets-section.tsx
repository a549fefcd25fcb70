import { Box, Group } from '@mantine/core';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { usePermission } from '../../../api/session';
import { useMakeStale } from '../../../api/stale';
import { unwrap } from '../../../api/unwrap';
import { ConfirmButton } from '../../../components/confirm-button';
import { type Column, DataTable } from '../../../components/data-table';
import { Notice } from '../../../components/notice';
import { Section } from '../../../components/section';
import { StateBadge } from '../../../components/state-badge';
import { Time } from '../../../components/time';
import { notify } from '../../../lib/notify';
import { type Text, useText } from '../../../lib/text';
import type { Integration } from '../form/values';
import { RotateButton } from './rotate-button';

type Secret = components['schemas']['IntegrationSecretDto'];

/** Which secret verified what; replacing it with an overlap, and ending that when it is safe. */
export function SecretsSection({ integration }: { integration: Integration }) {
  const text = useText('integrations');
  const mayChange = usePermission('integrations:write');
  return (
    <Section
      title={text('secrets')}
      description={text('secretsHelp')}
      actions={mayChange ? <RotateButton integration={integration} /> : undefined}
    >
      <Overlap integration={integration} mayChange={mayChange} />
      <DataTable label={text('secrets')} columns={columnsOf(text)} rows={integration.secrets} rowKey={({ id }) => id} />
    </Section>
  );
}

function columnsOf(text: Text<'integrations'>): Column<Secret>[] {
  return [
    { id: 'last4', header: text('ending'), cell: ({ last4 }) => <code>{last4 ?? text('hidden')}</code> },
    { id: 'state', header: text('status'), cell: (secret) => <SecretState secret={secret} /> },
    { id: 'since', header: text('since'), cell: ({ createdAt }) => <Time value={createdAt} /> },
    {
      id: 'verified',
      header: text('lastVerified'),
      cell: ({ lastVerifiedAt }) => (lastVerifiedAt === null ? text('never') : <Time value={lastVerifiedAt} />),
    },
  ];
}

function isRetired({ retiresAt }: Secret): boolean {
  return retiresAt !== null && Date.parse(retiresAt) <= Date.now();
}

function SecretState({ secret }: { secret: Secret }) {
  const text = useText('integrations');
  const { retiresAt } = secret;
  if (retiresAt === null) return <StateBadge tone="good">{text('current')}</StateBadge>;
  if (isRetired(secret)) return <StateBadge tone="neutral">{text('retired')}</StateBadge>;
  return (
    <Group gap={6}>
      <StateBadge tone="waiting">{text('validUntil')}</StateBadge>
      <Time value={retiresAt} />
    </Group>
  );
}

/** While two secrets verify: whether the earlier one is still needed. */
function Overlap({ integration, mayChange }: { integration: Integration; mayChange: boolean }) {
  const text = useText('integrations');
  const current = integration.secrets.find(({ retiresAt }) => retiresAt === null);
  const earlier = integration.secrets.filter((secret) => secret.retiresAt !== null && !isRetired(secret));
  if (!current || earlier.length === 0) return null;
  const verdict = verdictOf(current, earlier);
  return (
    <Box mb="md">
      <Notice kind={verdict === 'safe' ? 'good' : 'waiting'} title={text(verdict)}>
        {text(`${verdict}Help`)}
        {mayChange ? <RetireButton integration={integration} /> : null}
      </Notice>
    </Box>
  );
}

function verdictOf(current: Secret, earlier: readonly Secret[]): 'safe' | 'notYet' | 'mixed' {
  const { lastVerifiedAt: newest } = current;
  if (newest === null) return 'notYet';
  return earlier.every(({ lastVerifiedAt }) => lastVerifiedAt === null || lastVerifiedAt < newest) ? 'safe' : 'mixed';
}

function RetireButton({ integration: { id, name } }: { integration: Integration }) {
  const text = useText('integrations');
  const makeStale = useMakeStale();
  const retire = async (): Promise<void> => {
    await unwrap(client.DELETE('/api/v1/integrations/{id}/secret/previous', { params: { path: { id } } }));
    await makeStale('/api/v1/integrations');
    await notify(text('retiredDone'));
  };
  return (
    <Group mt="xs">
      <ConfirmButton
        size="xs"
        label={text('retire')}
        title={text('retireTitle')}
        thing={name}
        consequence={text('retireHelp')}
        action={text('retire')}
        onConfirm={retire}
      />
    </Group>
  );
}
