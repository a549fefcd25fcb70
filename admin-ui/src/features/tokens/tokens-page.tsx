import { Code, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, client } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import type { components } from '../../api/schema';
import { usePermission } from '../../api/session';
import { unwrap } from '../../api/unwrap';
import { ConfirmButton } from '../../components/confirm-button';
import { type Column, DataTable } from '../../components/data-table';
import { LinkButton } from '../../components/link-button';
import { MoreButton } from '../../components/more-button';
import { PageHeader } from '../../components/page-header';
import { Empty, QueryStates } from '../../components/query-states';
import { StateBadge } from '../../components/state-badge';
import { Time } from '../../components/time';
import { type Text as Texts, useText } from '../../lib/text';
import { stateOf } from './token-state';

type Token = components['schemas']['ApiTokenDto'];

/** All tokens of programs, those that are over too. */
export default function TokensPage() {
  const common = useText('common');
  const text = useText('tokens');
  const mayWrite = usePermission('tokens:write');
  const list = api.useInfiniteQuery('get', '/api/v1/api-tokens', {}, cursorPaging);
  const revoke = useRevoke();
  const add = mayWrite ? <LinkButton to="/api-tokens/new">{text('add')}</LinkButton> : undefined;
  const columns = columnsOf(text, common);
  return (
    <>
      <PageHeader title={common('nav.tokens')} description={text('description')} actions={add} />
      <QueryStates query={{ ...list, data: rowsOf(list.data) }}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={text('none')}>{text('noneHelp')}</Empty>
          ) : (
            <DataTable
              label={common('nav.tokens')}
              columns={mayWrite ? [...columns, revokeColumn(text, revoke)] : columns}
              rows={rows}
              rowKey={({ id }) => id}
            />
          )
        }
      </QueryStates>
      <MoreButton list={list} />
    </>
  );
}

function useRevoke(): (id: string) => Promise<void> {
  const queryClient = useQueryClient();
  return async (id) => {
    await unwrap(client.DELETE('/api/v1/api-tokens/{id}', { params: { path: { id } } }));
    await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/api-tokens'] });
  };
}

function columnsOf(text: Texts<'tokens'>, common: Texts<'common'>): Column<Token>[] {
  return [
    {
      id: 'name',
      header: text('name'),
      cell: ({ name, hint }) => (
        <Stack gap={0} align="flex-start">
          <Text span fw={500}>
            {name}
          </Text>
          <Code>{hint}…</Code>
        </Stack>
      ),
    },
    { id: 'role', header: text('role'), cell: ({ role }) => common(`role.${role}`) },
    {
      id: 'state',
      header: text('state'),
      cell: (token) => {
        const { tone, key } = stateOf(token, Date.now());
        return <StateBadge tone={tone}>{text(key)}</StateBadge>;
      },
    },
    {
      id: 'used',
      header: text('lastUsed'),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? text('never') : <Time value={lastUsedAt} />),
    },
    { id: 'expires', header: text('expires'), cell: ({ expiresAt }) => <Time value={expiresAt} /> },
  ];
}

function revokeColumn(text: Texts<'tokens'>, revoke: (id: string) => Promise<void>): Column<Token> {
  return {
    id: 'revoke',
    header: text('revoke'),
    headerHidden: true,
    align: 'end',
    cell: (token) =>
      stateOf(token, Date.now()).key === 'active' ? (
        <ConfirmButton
          size="xs"
          label={text('revoke')}
          longLabel={`${text('revoke')}: ${token.name}`}
          title={text('revokeTitle')}
          thing={token.name}
          consequence={text('revokeHelp')}
          action={text('revoke')}
          onConfirm={() => revoke(token.id)}
        />
      ) : null,
  };
}
