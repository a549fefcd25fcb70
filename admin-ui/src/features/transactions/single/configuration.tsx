import { Stack, Table, Text } from '@mantine/core';
import { api } from '../../../api/client';
import { Section } from '../../../components/section';
import { listOf } from '../../../lib/punctuation';
import { useText } from '../../../lib/text';
import type { TransactionDetails } from './use-transaction';

type Settings = Readonly<Record<string, unknown>>;

/** With which configuration it was made, and what is different today. */
export function Configuration({ transaction }: { transaction: TransactionDetails }) {
  const text = useText('transactions');
  const { integrationVersion, merchantVersion } = transaction.configuration;
  return (
    <Section title={text('configuration')} description={text('configurationHelp')}>
      <Stack gap="md">
        <IntegrationPart id={transaction.integration} version={integrationVersion} />
        <MerchantPart id={transaction.merchant} version={merchantVersion} />
      </Stack>
    </Section>
  );
}

function IntegrationPart({ id, version }: { id: string; version: number }) {
  const text = useText('transactions');
  const current = api.useQuery('get', '/api/v1/integrations/{id}', { params: { path: { id } } }).data;
  const then = api.useQuery('get', '/api/v1/integrations/{id}/versions', {
    params: { path: { id }, query: { cursor: version + 1, limit: 1 } },
  }).data?.items[0];
  return (
    <Difference
      title={text('integration')}
      version={version}
      currentVersion={current?.version}
      then={then && { ...then.settings }}
      now={current && { ...current }}
    />
  );
}

function MerchantPart({ id, version }: { id: string; version: number }) {
  const text = useText('transactions');
  const current = api.useQuery('get', '/api/v1/merchants/{id}', { params: { path: { id } } }).data;
  const then = api.useQuery('get', '/api/v1/merchants/{id}/versions', {
    params: { path: { id }, query: { cursor: version + 1, limit: 1 } },
  }).data?.items[0];
  const ending = (secret: { last4?: string | null }): string => `…${secret.last4 ?? ''}`;
  return (
    <Difference
      title={text('merchant')}
      version={version}
      currentVersion={current?.version}
      then={then && { ...then.settings, merchantKey: ending(then.merchantKey), apiKey: ending(then.apiKey) }}
      now={current && { ...current, merchantKey: ending(current.merchantKey), apiKey: ending(current.apiKey) }}
    />
  );
}

interface DifferenceProps {
  readonly title: string;
  readonly version: number;
  readonly currentVersion: number | undefined;
  readonly then: Settings | undefined;
  readonly now: Settings | undefined;
}

function Difference({ title, version, currentVersion, then, now }: DifferenceProps) {
  const text = useText('transactions');
  if (!then || !now || currentVersion === undefined) return null;
  const names = Object.keys(then).filter((name) => show(then[name]) !== show(now[name]));
  const isCurrent = currentVersion === version;
  return (
    <div>
      <Text fw={600}>{text('versionOf', { title, version })}</Text>
      <Text c="dimmed">
        {text(isCurrent ? 'stillCurrent' : names.length === 0 ? 'nothingDiffers' : 'differs', { currentVersion })}
      </Text>
      {names.length === 0 ? null : (
        <Table className="gateway-wrap" mt="xs" aria-label={text('differencesOf', { title })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text('setting')}</Table.Th>
              <Table.Th>{text('then')}</Table.Th>
              <Table.Th>{text('now')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {names.map((name) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{show(then[name])}</Table.Td>
                <Table.Td>{show(now[name])}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return listOf(value as readonly string[]);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
