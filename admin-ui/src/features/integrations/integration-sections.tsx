import { api } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import { useAllMerchants } from '../../api/whole-list';
import { Details } from '../../components/details';
import { MoreButton } from '../../components/more-button';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { TextLink } from '../../components/text-link';
import { VersionHistory } from '../../components/version-history';
import { cardTypeName } from '../../lib/card-type';
import { listOf } from '../../lib/punctuation';
import { hasText, useText } from '../../lib/text';
import type { Integration, Merchant } from './form/values';

interface SettingsSectionProps {
  readonly integration: Integration;
  readonly merchant: Merchant | undefined;
}

export function SettingsSection({ integration, merchant }: SettingsSectionProps) {
  const text = useText('integrations');
  const show = useShowValue();
  const fields = ['currency', 'cardTypes', 'redirectHosts', 'expiresAfterMinutes', 'serverDelivery'] as const;
  const taker = merchant ? <TextLink to={`/merchants/${merchant.id}`}>{merchant.name}</TextLink> : '…';
  return (
    <Section title={text('settings')}>
      <Details
        items={[
          { label: text('merchant'), value: taker },
          ...fields.map((field) => ({ label: text(field), value: show(field, integration[field]) })),
        ]}
      />
    </Section>
  );
}

const LIMIT = 10;

export function IntegrationHistory({ id }: { id: string }) {
  const text = useText('integrations');
  const show = useShowValue();
  const params = { path: { id }, query: { limit: LIMIT } };
  const list = api.useInfiniteQuery('get', '/api/v1/integrations/{id}/versions', { params }, cursorPaging);
  return (
    <Section title={text('history')} description={text('historyHelp')}>
      <QueryStates query={{ ...list, data: rowsOf(list.data) }} lines={2}>
        {(versions) => (
          <VersionHistory
            versions={versions}
            labelOf={(field) => (hasText('integrations', field) ? text(field) : field)}
            show={show}
          />
        )}
      </QueryStates>
      <MoreButton list={list} />
    </Section>
  );
}

/** Values of an integration's configuration in words. */
function useShowValue(): (field: string, value: unknown) => string {
  const text = useText('integrations');
  const merchants = useAllMerchants().data?.items;
  return (field, value) => {
    if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
    if (Array.isArray(value)) return listOf((value as readonly string[]).map(cardTypeName));
    if (field === 'expiresAfterMinutes') return text('minutes', { count: Number(value) });
    const word = typeof value === 'string' ? value : JSON.stringify(value);
    if (field !== 'merchant') return word;
    return merchants?.find(({ id }) => id === word)?.name ?? text('merchantGone');
  };
}
