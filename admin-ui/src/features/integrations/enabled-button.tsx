import { Group, Stack, Text } from '@mantine/core';
import { client } from '../../api/client';
import { useMakeStale } from '../../api/stale';
import { unwrap } from '../../api/unwrap';
import { EnabledButton } from '../../components/enabled-button';
import { TextLink } from '../../components/text-link';
import { notify } from '../../lib/notify';
import { useText } from '../../lib/text';
import type { Integration } from './form/values';

export function IntegrationEnabledButton({ integration }: { integration: Integration }) {
  const text = useText('integrations');
  const makeStale = useMakeStale();
  const { id, name, enabled: isEnabled } = integration;
  const change = async (enabled: boolean): Promise<void> => {
    await unwrap(client.PATCH('/api/v1/integrations/{id}', { params: { path: { id } }, body: { enabled } }));
    await makeStale('/api/v1/integrations');
    await notify(text(enabled ? 'enabledDone' : 'disabledDone', { name }));
  };
  return (
    <EnabledButton
      {...{ isEnabled, name }}
      labels={{ disable: text('disable'), enable: text('enable'), title: text('disableTitle') }}
      consequence={<Consequence integration={integration} />}
      onChange={change}
    />
  );
}

function Consequence({ integration: { id, openTransactions: count } }: { integration: Integration }) {
  const text = useText('integrations');
  return (
    <Stack gap="xs">
      <Text>{text('disableHelp')}</Text>
      <Text>{count === 0 ? text('noOpenPayments') : text('openPayments', { count })}</Text>
      {count === 0 ? null : (
        <Group gap="lg">
          <TextLink to="/transactions" search={{ integration: id, status: 'open' }}>
            {text('seeOpen')}
          </TextLink>
          <TextLink to="/transactions" search={{ integration: id, status: 'processing' }}>
            {text('seeProcessing')}
          </TextLink>
        </Group>
      )}
    </Stack>
  );
}
