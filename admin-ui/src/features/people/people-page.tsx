import { Stack, Text } from '@mantine/core';
import { api } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import type { components } from '../../api/schema';
import { usePermission } from '../../api/session';
import { LinkButton } from '../../components/link-button';
import { type Column, DataTable } from '../../components/data-table';
import { MoreButton } from '../../components/more-button';
import { PageHeader } from '../../components/page-header';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { TextLink } from '../../components/text-link';
import { Time } from '../../components/time';
import { type Text as Texts, useText } from '../../lib/text';
import { SignInRules } from './sign-in-rules';

type Person = components['schemas']['UserDto'];

/** All who have an account, and the rules by which they sign in. */
export default function PeoplePage() {
  const text = useText('people');
  const common = useText('common');
  const mayWrite = usePermission('users:write');
  const list = api.useInfiniteQuery('get', '/api/v1/users', {}, cursorPaging);
  return (
    <>
      <PageHeader
        title={common('nav.people')}
        description={text('description')}
        actions={mayWrite ? <LinkButton to="/people/new">{text('add')}</LinkButton> : undefined}
      />
      <Section title={text('accounts')}>
        <QueryStates query={{ ...list, data: rowsOf(list.data) }}>
          {(rows) => (
            <DataTable label={text('accounts')} columns={columnsOf(text, common)} rows={rows} rowKey={({ id }) => id} />
          )}
        </QueryStates>
        <MoreButton list={list} />
      </Section>
      <SignInRules />
    </>
  );
}

function columnsOf(text: Texts<'people'>, common: Texts<'common'>): Column<Person>[] {
  return [
    {
      id: 'name',
      header: common('name'),
      cell: ({ id, name, email }) => (
        <Stack gap={0}>
          <TextLink to={`/people/${id}`} fw={500}>
            {name}
          </TextLink>
          <Text span size="sm" c="dimmed">
            {email}
          </Text>
        </Stack>
      ),
    },
    { id: 'role', header: text('role'), cell: ({ role }) => common(`role.${role}`) },
    {
      id: 'state',
      header: text('state'),
      cell: ({ enabled }) => (
        <StateBadge tone={enabled ? 'good' : 'neutral'}>{text(enabled ? 'enabled' : 'disabled')}</StateBadge>
      ),
    },
    {
      id: 'totp',
      header: text('secondFactor'),
      cell: ({ totpEnabled }) => text(totpEnabled ? 'on' : 'off'),
    },
    {
      id: 'seen',
      header: text('lastSignIn'),
      cell: ({ lastSignInAt }) => (lastSignInAt === null ? text('never') : <Time value={lastSignInAt} />),
    },
  ];
}
