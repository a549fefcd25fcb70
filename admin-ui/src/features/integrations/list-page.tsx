import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { api } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import type { components } from '../../api/schema';
import { usePermission } from '../../api/session';
import { useAllMerchants } from '../../api/whole-list';
import { type Column, DataTable } from '../../components/data-table';
import { MoreButton } from '../../components/more-button';
import { PageHeader } from '../../components/page-header';
import { Empty, QueryStates } from '../../components/query-states';
import { StateBadge } from '../../components/state-badge';
import { TextLink } from '../../components/text-link';
import { cardTypeName } from '../../lib/card-type';
import { listOf } from '../../lib/punctuation';
import { type Text as Texts, useText } from '../../lib/text';
import { NoMerchant } from './new-page';

type Integration = components['schemas']['IntegrationDto'];

const LIMIT = 50;

export default function IntegrationListPage() {
  const text = useText('integrations');
  const query = { limit: LIMIT };
  const list = api.useInfiniteQuery('get', '/api/v1/integrations', { params: { query } }, cursorPaging);
  const merchants = useAllMerchants().data?.items;
  const nameOf = (id: string) => merchants?.find((merchant) => merchant.id === id)?.name ?? '…';
  return (
    <>
      <PageHeader title={text('title')} description={text('description')} actions={<AddButton />} />
      <QueryStates query={{ ...list, data: rowsOf(list.data) }}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing hasMerchants={merchants?.length !== 0} />
          ) : (
            <DataTable label={text('title')} columns={columnsOf(text, nameOf)} rows={rows} rowKey={({ id }) => id} />
          )
        }
      </QueryStates>
      <MoreButton list={list} />
    </>
  );
}

function Nothing({ hasMerchants }: { hasMerchants: boolean }) {
  const text = useText('integrations');
  return hasMerchants ? <Empty title={text('empty')}>{text('emptyHelp')}</Empty> : <NoMerchant />;
}

function AddButton() {
  const text = useText('integrations');
  if (!usePermission('integrations:write')) return null;
  return (
    <Button
      leftSection={<Plus size={16} aria-hidden />}
      renderRoot={(props: object) => <Link {...props} to="/integrations/new" />}
    >
      {text('add')}
    </Button>
  );
}

function columnsOf(text: Texts<'integrations'>, merchantName: (id: string) => string): Column<Integration>[] {
  return [
    {
      id: 'name',
      header: text('name'),
      cell: ({ id, name, slug }) => (
        <>
          <TextLink to={`/integrations/${id}`}>{name}</TextLink>
          <Text size="xs" c="dimmed">
            /pay/{slug}
          </Text>
        </>
      ),
    },
    { id: 'merchant', header: text('merchant'), cell: ({ merchant }) => merchantName(merchant) },
    { id: 'currency', header: text('currency'), cell: ({ currency }) => currency },
    { id: 'cardTypes', header: text('cardTypes'), cell: ({ cardTypes }) => listOf(cardTypes.map(cardTypeName)) },
    { id: 'status', header: text('status'), cell: (integration) => <IntegrationState integration={integration} /> },
  ];
}

/** Whether it takes customers; and if so, whether they can pay. */
export function IntegrationState({ integration }: { integration: Pick<Integration, 'enabled' | 'warnings'> }) {
  const text = useText('integrations');
  if (!integration.enabled) return <StateBadge tone="neutral">{text('disabled')}</StateBadge>;
  if (integration.warnings.length > 0) return <StateBadge tone="warning">{text('needsALook')}</StateBadge>;
  return <StateBadge tone="good">{text('enabled')}</StateBadge>;
}
