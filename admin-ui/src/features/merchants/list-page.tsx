import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { api } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import type { components } from '../../api/schema';
import { usePermission } from '../../api/session';
import { type Column, DataTable } from '../../components/data-table';
import { EnvironmentBadge } from '../../components/environment-badge';
import { MoreButton } from '../../components/more-button';
import { PageHeader } from '../../components/page-header';
import { Empty, QueryStates } from '../../components/query-states';
import { StateBadge } from '../../components/state-badge';
import { TextLink } from '../../components/text-link';
import { cardTypeName } from '../../lib/card-type';
import { listOf } from '../../lib/punctuation';
import { type Text, useText } from '../../lib/text';

type Merchant = components['schemas']['MerchantDto'];

const LIMIT = 50;

/** All merchants, and whether anything about them is worth a look. */
export default function MerchantListPage() {
  const text = useText('merchants');
  const list = api.useInfiniteQuery('get', '/api/v1/merchants', { params: { query: { limit: LIMIT } } }, cursorPaging);
  const add = <AddButton />;
  return (
    <>
      <PageHeader title={text('title')} description={text('description')} actions={add} />
      <QueryStates query={{ ...list, data: rowsOf(list.data) }}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={text('empty')}>{text('emptyHelp')}</Empty>
          ) : (
            <DataTable label={text('title')} columns={columnsOf(text)} rows={rows} rowKey={({ id }) => id} />
          )
        }
      </QueryStates>
      <MoreButton list={list} />
    </>
  );
}

function AddButton() {
  const text = useText('merchants');
  if (!usePermission('merchants:write')) return null;
  return (
    <Button
      leftSection={<Plus size={16} aria-hidden />}
      renderRoot={(props: object) => <Link {...props} to="/merchants/new" />}
    >
      {text('add')}
    </Button>
  );
}

function columnsOf(text: Text<'merchants'>): Column<Merchant>[] {
  return [
    {
      id: 'name',
      header: text('name'),
      cell: ({ id, name }) => <TextLink to={`/merchants/${id}`}>{name}</TextLink>,
    },
    {
      id: 'environment',
      header: text('environment'),
      cell: ({ environment }) => <EnvironmentBadge environment={environment} />,
    },
    { id: 'currencies', header: text('currencies'), cell: ({ currencies }) => listOf(currencies) },
    { id: 'cardTypes', header: text('cardTypes'), cell: ({ cardTypes }) => listOf(cardTypes.map(cardTypeName)) },
    { id: 'status', header: text('status'), cell: (merchant) => <MerchantState merchant={merchant} /> },
  ];
}

/** Whether it takes payments; and if so, whether something of it is worth a look. */
export function MerchantState({ merchant }: { merchant: Pick<Merchant, 'enabled' | 'warnings'> }) {
  const text = useText('merchants');
  if (!merchant.enabled) return <StateBadge tone="neutral">{text('disabled')}</StateBadge>;
  if (merchant.warnings.length > 0) return <StateBadge tone="warning">{text('warnings')}</StateBadge>;
  return <StateBadge tone="good">{text('enabled')}</StateBadge>;
}
