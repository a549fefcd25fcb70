import { Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { api } from '../../../api/client';
import { QueryStates, type StatesOf } from '../../../components/query-states';
import { Section } from '../../../components/section';
import { SettingName } from '../../../components/setting-name';
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
  const current = api.useQuery('get', '/api/v1/integrations/{id}', { params: { path: { id } } });
  const versions = api.useQuery('get', '/api/v1/integrations/{id}/versions', {
    params: { path: { id }, query: { cursor: version + 1, limit: 1 } },
  });
  return (
    <Both current={current} versions={versions}>
      {(now, then) => (
        <Difference
          dictionary="integrations"
          title={text('integration')}
          version={version}
          currentVersion={now.version}
          then={{ ...then.settings }}
          now={{ ...now }}
        />
      )}
    </Both>
  );
}

function MerchantPart({ id, version }: { id: string; version: number }) {
  const text = useText('transactions');
  const current = api.useQuery('get', '/api/v1/merchants/{id}', { params: { path: { id } } });
  const versions = api.useQuery('get', '/api/v1/merchants/{id}/versions', {
    params: { path: { id }, query: { cursor: version + 1, limit: 1 } },
  });
  const ending = (secret: { last4?: string | null }): string => `…${secret.last4 ?? ''}`;
  return (
    <Both current={current} versions={versions}>
      {(now, then) => (
        <Difference
          dictionary="merchants"
          title={text('merchant')}
          version={version}
          currentVersion={now.version}
          then={{ ...then.settings, merchantKey: ending(then.merchantKey), apiKey: ending(then.apiKey) }}
          now={{ ...now, merchantKey: ending(now.merchantKey), apiKey: ending(now.apiKey) }}
        />
      )}
    </Both>
  );
}

interface BothProps<Now, Then> {
  readonly current: StatesOf<Now>;
  readonly versions: StatesOf<{ items: Then[] }>;
  readonly children: (now: Now, then: Then) => ReactNode;
}

/** As it is, and as it was: once both have come. */
function Both<Now, Then>({ current, versions, children }: BothProps<Now, Then>) {
  return (
    <QueryStates query={current} lines={2}>
      {(now) => (
        <QueryStates query={versions} lines={2}>
          {({ items: [then] }) => (then === undefined ? null : children(now, then))}
        </QueryStates>
      )}
    </QueryStates>
  );
}

interface DifferenceProps {
  readonly dictionary: 'integrations' | 'merchants';
  readonly title: string;
  readonly version: number;
  readonly currentVersion: number;
  readonly then: Settings;
  readonly now: Settings;
}

function Difference({ dictionary, title, version, currentVersion, then, now }: DifferenceProps) {
  const text = useText('transactions');
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
                <Table.Td>
                  <SettingName dictionary={dictionary} name={name} />
                </Table.Td>
                <Table.Td>
                  <Value dictionary={dictionary} value={then[name]} />
                </Table.Td>
                <Table.Td>
                  <Value dictionary={dictionary} value={now[name]} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}

function Value({ dictionary, value }: { dictionary: DifferenceProps['dictionary']; value: unknown }) {
  if (typeof value === 'boolean') return <SettingName dictionary={dictionary} name={value ? 'yes' : 'no'} />;
  return show(value);
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return listOf(value as readonly string[]);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
