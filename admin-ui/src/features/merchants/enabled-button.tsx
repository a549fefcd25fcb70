import { Group, Stack, Text } from '@mantine/core';
import { client } from '../../api/client';
import { useMakeStale } from '../../api/stale';
import { unwrap } from '../../api/unwrap';
import { useAllIntegrations } from '../../api/whole-list';
import { EnabledButton } from '../../components/enabled-button';
import { TextLink } from '../../components/text-link';
import { notify } from '../../lib/notify';
import { listOf } from '../../lib/punctuation';
import { useText } from '../../lib/text';
import type { Merchant } from './form/values';

export function MerchantEnabledButton({ merchant }: { merchant: Merchant }) {
  const text = useText('merchants');
  const makeStale = useMakeStale();
  const { id, name, enabled: isEnabled } = merchant;
  const change = async (enabled: boolean): Promise<void> => {
    await unwrap(client.PATCH('/api/v1/merchants/{id}', { params: { path: { id } }, body: { enabled } }));
    await makeStale('/api/v1/merchants', '/api/v1/integrations');
    await notify(text(enabled ? 'enabledDone' : 'disabledDone', { name }));
  };
  return (
    <EnabledButton
      {...{ isEnabled, name }}
      labels={{ disable: text('disable'), enable: text('enable'), title: text('disableTitle') }}
      consequence={<Consequence merchant={merchant} />}
      onChange={change}
    />
  );
}

function Consequence({ merchant: { id, openTransactions } }: { merchant: Merchant }) {
  const text = useText('merchants');
  const { data } = useAllIntegrations();
  const names = data?.items.filter(({ merchant, enabled }) => enabled && merchant === id).map(({ name }) => name) ?? [];
  return (
    <Stack gap="xs">
      <Text>{text('disableHelp')}</Text>
      {names.length > 0 ? <Text>{text('affected', { count: names.length, names: listOf(names) })}</Text> : null}
      <Text>{openTransactions === 0 ? text('noOpenPayments') : text('openPayments', { count: openTransactions })}</Text>
      {openTransactions === 0 ? null : (
        <Group gap="lg">
          <TextLink to="/transactions" search={{ merchant: id, status: 'open' }}>
            {text('seeOpen')}
          </TextLink>
          <TextLink to="/transactions" search={{ merchant: id, status: 'processing' }}>
            {text('seeProcessing')}
          </TextLink>
        </Group>
      )}
    </Stack>
  );
}
